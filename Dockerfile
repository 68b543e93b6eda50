# syntax=docker/dockerfile:1
# The bot as an image. With DATABASE_URL it uses that server; without, the embedded one keeps its data in /data.
# No container engine was at hand when this was written: its commands were run one by one, the image was never built.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Nothing here needs an install script.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts
# What stays is asked for by Prisma's client as optional peers: its command line and the compiler, 240 MB nobody runs here.
# Sources go too: the files beside them are read at run time, and without src/main.ts nothing is compiled at start.
RUN cd node_modules && rm -rf prisma typescript @typescript effect elkjs remeda mysql2 @electric-sql @visx \
      @prisma/config @prisma/dev @prisma/engines @prisma/engines-version @prisma/fetch-engine @prisma/get-platform \
      @prisma/query-plan-executor @prisma/streams-local @prisma/studio-core \
 && cd .. && find src -name '*.ts' -delete && find src -type d -empty -delete

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TANGGAP_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/prisma/migrations ./prisma/migrations
COPY --from=build /app/manifests ./manifests
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/tanggap.mjs"]
CMD ["start"]

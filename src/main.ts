// The command line: each sub-command is a file of its own in cli/, loaded only when it is asked for.
import { Command } from 'commander';
import type { Io, Run } from './cli/io.ts';
import { cli } from './texts/en/cli.ts';

const commands: Record<keyof typeof cli.commands, () => Promise<{ run: Run }>> = {
  audit: () => import('./cli/audit.ts'),
  bursts: () => import('./cli/bursts.ts'),
  check: () => import('./cli/check.ts'),
  'check-reply': () => import('./cli/check-reply.ts'),
  demo: () => import('./cli/demo.ts'),
  doctor: () => import('./cli/doctor.ts'),
  draft: () => import('./cli/draft.ts'),
  duplicates: () => import('./cli/duplicates.ts'),
  'eval-triage': () => import('./cli/eval-triage.ts'),
  export: () => import('./cli/export.ts'),
  import: () => import('./cli/import.ts'),
  inbox: () => import('./cli/inbox.ts'),
  outbox: () => import('./cli/outbox.ts'),
  plan: () => import('./cli/plan.ts'),
  privacy: () => import('./cli/privacy.ts'),
  sla: () => import('./cli/sla.ts'),
  source: () => import('./cli/source.ts'),
  start: () => import('./cli/start.ts'),
  train: () => import('./cli/train.ts'),
  triage: () => import('./cli/triage.ts'),
};

const program = new Command('tanggap').description(cli.description);
for (const [name, load] of Object.entries(commands)) {
  program
    .command(name)
    .description(cli.commands[name as keyof typeof cli.commands])
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[args...]')
    .action(async () => {
      const { run } = await load();
      process.exitCode = await run(process.argv.slice(3), io);
    });
}

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
};

/** What runs until it is told to stop: it ends in its own order, whether or not anybody reads what it says meanwhile. */
const SERVES = ['start', 'demo'];

// Whoever reads our output may stop reading (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  if (!SERVES.includes(process.argv[2] ?? '')) process.exit(0);
});

await program.parseAsync();

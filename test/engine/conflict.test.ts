// Two writers that met are told apart from every other error, however the statement was made.
import { expect, it, onTestFinished } from 'vitest';
import { connect, isConflict } from '../../src/engine/database.ts';
import { freshDatabase } from '../support/postgres.ts';

it('F27 a deadlock, a serialization failure and a taken key are conflicts; another error is none', async () => {
  const fresh = await freshDatabase();
  const db = connect(fresh.url, 1);
  onTestFinished(async () => {
    await db.$disconnect();
    await fresh.drop();
  });
  const raised = async (code: string) => {
    const sql = `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${code}'; END $$`;
    const found: boolean[] = [];
    for (const ask of [() => db.$queryRawUnsafe(sql), () => db.$executeRawUnsafe(sql)])
      found.push(
        await ask().then(
          () => false,
          (error: unknown) => isConflict(error),
        ),
      );
    return found;
  };
  for (const code of ['40P01', '40001', '23505']) expect(await raised(code), code).toEqual([true, true]);
  expect(await raised('22012')).toEqual([false, false]);
});

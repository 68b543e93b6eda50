/** What a sub-command may touch of the world outside: handed in, so that a test can hand in its own. */
export interface Io {
  stdin: NodeJS.ReadableStream;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
  env: Record<string, string | undefined>;
  cwd: string;
}

/** A sub-command: takes the arguments after its own name, answers with the process's exit code. */
export type Run = (args: string[], io: Io) => Promise<number>;

/** The language that a command speaks, as the environment says; English unless it says Indonesian. */
export const spoken = ({ env }: Pick<Io, 'env'>): 'en' | 'id' =>
  env.TANGGAP_LANGUAGE?.trim() === 'id' ? 'id' : 'en';

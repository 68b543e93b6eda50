// Commands under a user number that the machine has no name for, as containers often run them.
import { userInfo } from 'node:os';
import { expect, it } from 'vitest';
import { typist } from '../../src/cli/actor.ts';

it('is a name where the machine has one, and else the number', () => {
  expect(typist()).toBe(`cli:${userInfo().username}`);
  const nameless = () => {
    throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT (no such file or directory)');
  };
  expect(typist(nameless)).toBe(`cli:${process.getuid?.()}`);
});

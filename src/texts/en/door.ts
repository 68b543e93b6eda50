// What is said when something broke, in English.
export const door = {
  broke: (id: string) =>
    `Something on my side broke (number ${id}). What you see is still there; please try again. If it happens again, give that number to whoever runs me.`,
  unexplained: (code: string) => `This is not possible right now (${code}).`,
};

// A small chart as PNG: one bar an hour, what is usual as a line. Colours that colour-blind people tell apart (Okabe and Ito).
import { encode } from 'fast-png';

const WIDTH = 560;
const HEIGHT = 180;
const LEFT = 46;
const RIGHT = 10;
const TOP = 12;
const BOTTOM = 28;

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const GREY: Colour = [222, 222, 222];
const INK: Colour = [40, 40, 40];
const BLUE: Colour = [0, 114, 178];
const ORANGE: Colour = [213, 94, 0];

// Five rows of three dots each.
const GLYPHS: Record<string, string> = {
  '0': '111101101101111',
  '1': '010110010010111',
  '2': '111001111100111',
  '3': '111001111001111',
  '4': '101101111001001',
  '5': '111100111001111',
  '6': '111100111101111',
  '7': '111001010010010',
  '8': '111101111101111',
  '9': '111101111001111',
  '-': '000000111000000',
  h: '100100111101101',
};

/**
 * Draws hourly counts, the last bar marked as the hour in question, and what was usual as a stepped line.
 * @param hours counts, oldest first @param usual what was expected in each of these hours
 */
export function drawChart(hours: readonly number[], usual: readonly number[]): Uint8Array {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  const rectangle = (x: number, y: number, width: number, height: number, colour: Colour): void => {
    for (let row = Math.max(0, y); row < Math.min(HEIGHT, y + height); row++)
      for (let column = Math.max(0, x); column < Math.min(WIDTH, x + width); column++)
        data.set(colour, (row * WIDTH + column) * 3);
  };
  const write = (text: string, right: number, y: number): void => {
    const dot = 2;
    [...text].forEach((glyph, index) => {
      const x = right - (text.length - index) * 4 * dot;
      [...(GLYPHS[glyph] ?? '')].forEach((on, at) => {
        if (on === '1') rectangle(x + (at % 3) * dot, y + Math.floor(at / 3) * dot, dot, dot, INK);
      });
    });
  };
  const top = Math.max(1, ...hours, ...usual);
  const floor = HEIGHT - BOTTOM;
  const tall = floor - TOP;
  const heightOf = (value: number): number => Math.round((Math.max(0, value) / top) * tall);
  const slot = (WIDTH - LEFT - RIGHT) / Math.max(1, hours.length);
  const left = (index: number): number => Math.round(LEFT + index * slot);

  rectangle(0, 0, WIDTH, HEIGHT, WHITE);
  for (const share of [0.5, 1])
    rectangle(LEFT, floor - Math.round(tall * share), WIDTH - LEFT - RIGHT, 1, GREY);
  hours.forEach((count, index) => {
    const height = count > 0 ? Math.max(2, heightOf(count)) : 0;
    const width = Math.max(1, left(index + 1) - left(index) - 2);
    rectangle(left(index) + 1, floor - height, width, height, index === hours.length - 1 ? ORANGE : BLUE);
  });
  usual.forEach((expected, index) => {
    rectangle(left(index), floor - heightOf(expected) - 1, left(index + 1) - left(index), 2, INK);
  });
  rectangle(LEFT, floor, WIDTH - LEFT - RIGHT, 1, INK);
  write(String(Math.round(top)), LEFT - 6, TOP - 4);
  write('0', LEFT - 6, floor - 9);
  write(`-${hours.length}h`, LEFT + 32, floor + 8);
  write('0h', WIDTH - RIGHT, floor + 8);
  return encode({ width: WIDTH, height: HEIGHT, data, channels: 3, depth: 8 });
}

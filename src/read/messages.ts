/**
 * What readers say of a file that they read: what was left out, and what is odd. Messages are for clerks.
 */
import type { ReadMessage } from '../types.ts';

export const messages = {
  undecodable: (count: number): ReadMessage => ({
    kind: 'undecodable',
    message: `有${count}处字节无法识别为文字，以“\ufffd”代替。`,
    count,
  }),
};

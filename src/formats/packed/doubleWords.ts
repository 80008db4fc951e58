const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Which of the two words is the lower one; the machine's order of bytes decides. */
double[0] = 1;
const LOW = words[0] === 0 ? 0 : 1;
/** There are many NaN and no telling which one a machine makes; this one stands for all. */
const NOT_A_NUMBER = 0x7ff80000;

/** The lower and the upper half of the 64 bits of a number, and the number of two halves. */
export const doubleWords = {
  low(value: number): number {
    if (Number.isNaN(value)) return 0;
    double[0] = value;
    return words[LOW]!;
  },
  high(value: number): number {
    if (Number.isNaN(value)) return NOT_A_NUMBER;
    double[0] = value;
    return words[1 - LOW]!;
  },
  join(low: number, high: number): number {
    words[LOW] = low;
    words[1 - LOW] = high;
    return double[0]!;
  },
};

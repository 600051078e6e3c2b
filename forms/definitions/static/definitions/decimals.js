// Decimal numbers as Python's decimal module has them: exact, 28 digits, half to even beyond.

const PRECISION = 28;
const WRITTEN = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

const power = (exponent) => 10n ** BigInt(exponent);
const length = (digits) => (digits < 0n ? -digits : digits).toString().length;

/** digits × 10^exponent */
export class Decimal {
  constructor(digits, exponent = 0) {
    this.digits = digits;
    this.exponent = exponent;
  }

  /** Of a JavaScript number or a written one; null for what is none. */
  static read(value) {
    const found = WRITTEN.exec(String(value));
    if (!found) return null;
    const [, sign, whole, rest = "", exponent = "0"] = found;
    return new Decimal(BigInt(`${sign === "-" ? "-" : ""}${whole}${rest}`), Number(exponent) - rest.length);
  }

  /** To 28 digits, half to even. */
  fitted() {
    const over = length(this.digits) - PRECISION;
    return over > 0 ? this.shortened(over, "half_even") : this;
  }

  /** Without its last `places` digits. */
  shortened(places, way) {
    const unit = power(places);
    const size = this.digits < 0n ? -this.digits : this.digits;
    const rest = (size % unit) * 2n;
    let kept = size / unit;
    const up = { down: false, half_up: rest >= unit, half_even: rest > unit || (rest === unit && kept % 2n === 1n) };
    if (up[way]) kept += 1n;
    return new Decimal(this.digits < 0n ? -kept : kept, this.exponent + places);
  }

  /** The digits of both at one exponent. */
  aligned(other) {
    const exponent = Math.min(this.exponent, other.exponent);
    const digits = [this, other].map((number) => number.digits * power(number.exponent - exponent));
    return [...digits, exponent];
  }

  plus(other) {
    const [first, second, exponent] = this.aligned(other);
    return new Decimal(first + second, exponent).fitted();
  }

  negated() {
    return new Decimal(-this.digits, this.exponent).fitted();
  }

  times(other) {
    return new Decimal(this.digits * other.digits, this.exponent + other.exponent).fitted();
  }

  /** null for a division by zero. */
  dividedBy(other) {
    if (other.digits === 0n) return null;
    const shift = Math.max(PRECISION + 2 + length(other.digits) - length(this.digits), 0);
    const [dividend, divisor] = [this.digits * power(shift), other.digits];
    const rest = dividend % divisor;
    // One more digit says that the quotient goes on, so that a half is no half any more.
    const goesOn = rest === 0n ? 0n : (rest < 0n) === (divisor < 0n) ? 1n : -1n;
    return new Decimal((dividend / divisor) * 10n + goesOn, this.exponent - other.exponent - shift - 1).fitted();
  }

  compare(other) {
    const [first, second] = this.aligned(other);
    return first < second ? -1 : first > second ? 1 : 0;
  }

  /** To `places` decimals; null when that takes more than 28 digits. */
  rounded(places, way) {
    const over = -places - this.exponent;
    const result = over > 0 ? this.shortened(over, way) : new Decimal(this.digits * power(-over), -places);
    return length(result.digits) > PRECISION ? null : result;
  }

  /** null if it is not whole. */
  whole() {
    const [digits, one] = this.aligned(new Decimal(1n));
    return digits % one === 0n ? Number(digits / one) : null;
  }

  toString() {
    if (this.exponent >= 0) return (this.digits * power(this.exponent)).toString();
    const text = (this.digits < 0n ? -this.digits : this.digits).toString().padStart(1 - this.exponent, "0");
    const [whole, rest] = [text.slice(0, this.exponent), text.slice(this.exponent).replace(/0+$/, "")];
    return `${this.digits < 0n ? "-" : ""}${whole}${rest && "."}${rest}`;
  }
}

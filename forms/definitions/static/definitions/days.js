// Calendar days, and counting them as the law does.

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const monthLength = (year, month) =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : DAYS[month - 1];

/** Days since 1970-01-01, by the rule of the Gregorian calendar. */
function numberOf(year, month, day) {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export class Day {
  constructor(year, month, day) {
    Object.assign(this, { year, month, day, number: numberOf(year, month, day) });
  }

  /** Of "2021-05-01"; null for what is no day. */
  static read(text) {
    const [, year, month, day] = (WRITTEN.exec(text) ?? []).map(Number);
    const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
    return exists ? new Day(year, month, day) : null;
  }

  compare(other) {
    return Math.sign(this.number - other.number);
  }

  toString() {
    const [year, month, day] = [String(this.year).padStart(4, "0"), this.month, this.day];
    return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
}

export const days = (first, last) => last.number - first.number + 1;

export function months(first, last) {
  const months_ = (last.year - first.year) * 12 + last.month - first.month;
  return months_ - (last.day < Math.min(first.day, monthLength(last.year, last.month)) ? 1 : 0);
}

export const years = (first, last) => Math.floor(months(first, last) / 12);

const isWeekday = (number) => (((number + 3) % 7) + 7) % 7 < 5;

/** `exceptions`: {ISO day: whether it is worked} */
export function workdays(first, last, exceptions) {
  const between = Math.max(last.number - first.number, 0);
  let count = Math.floor(between / 7) * 5;
  for (let ahead = 1; ahead <= between % 7; ahead += 1) count += isWeekday(first.number + ahead) ? 1 : 0;
  for (const [text, isWorked] of Object.entries(exceptions)) {
    const day = Day.read(text);
    if (day && first.number < day.number && day.number <= last.number) count += isWorked - isWeekday(day.number);
  }
  return count;
}

// The language of conditions and formulas in the browser: a hint only, the server decides. The same vectors
// (expressions/vectors.json) are run here and there. Unknown is null; numbers are Decimal, days are Day.

import { Day, days, months, workdays, years } from "./days.js";
import { Decimal } from "./decimals.js";

export { Day, Decimal };

const [MOST_NODES, DEEPEST, MOST_STEPS, MANY] = [300, 25, 50_000, 50];

export class ExpressionError extends Error {}

/** `values`: {name: decoded answer}; a group is a list of objects. Throws ExpressionError. */
export function evaluate(expression, values) {
  return new Run([values]).value(expression, 0);
}

/** The names an expression reads. */
export function references(node) {
  const name = variable(node);
  if (name !== null) return [name];
  return isObject(node) || Array.isArray(node) ? Object.values(node).flatMap(references) : [];
}

const isObject = (value) => Object.prototype.toString.call(value) === "[object Object]" && !(value instanceof Decimal || value instanceof Day);

function variable(node) {
  if (!isObject(node) || Object.keys(node).join() !== "var") return null;
  const name = Array.isArray(node.var) && node.var.length ? node.var[0] : node.var;
  return typeof name === "string" ? name : null;
}

function kindOf(value) {
  if (value instanceof Decimal) return "number";
  if (value instanceof Day) return "date";
  return { boolean: "boolean", string: "text" }[typeof value] ?? (Array.isArray(value) ? "list" : "any");
}

function alike(first, second) {
  const kinds = [kindOf(first), kindOf(second)];
  const pair = [first, second].map((value, at) => (kinds[at] === "text" && kinds[1 - at] === "date" ? Day.read(value) : value));
  return isWhole(pair[0]) && isWhole(pair[1]) && kindOf(pair[0]) === kindOf(pair[1]) ? pair : null;
}

/** Whether nothing of it may still be unknown: rows and records may gain answers, lists of plain values may not. */
const isWhole = (value) =>
  kindOf(value) === "list" ? value.every((item) => !["list", "any"].includes(kindOf(item))) : kindOf(value) !== "any";

/** Texts by code points, as Python orders them. */
function compareTexts(first, second) {
  const [left, right] = [Array.from(first, (sign) => sign.codePointAt(0)), Array.from(second, (sign) => sign.codePointAt(0))];
  const at = left.findIndex((point, index) => point !== right[index]);
  return at === -1 || at >= right.length ? Math.sign(left.length - right.length) : Math.sign(left[at] - right[at]);
}

function same(first, second) {
  if (kindOf(first) !== kindOf(second)) return false;
  if (first instanceof Decimal || first instanceof Day) return first.compare(second) === 0;
  return Array.isArray(first) ? first.length === second.length && first.every((item, at) => same(item, second[at])) : first === second;
}

const compare = (first, second) => (typeof first === "string" ? compareTexts(first, second) : first.compare(second));
const isOrdered = (value) => ["number", "date", "text"].includes(kindOf(value));
const equal = (first, second) => { const pair = alike(first, second); return pair && same(...pair); };
const ordering = (holds) => (first, second) => {
  const pair = alike(first, second);
  return pair && isOrdered(pair[0]) ? holds(compare(...pair)) : null;
};

function contains(item, many) {
  if (typeof many === "string") return typeof item === "string" ? many.includes(item) : null;
  if (!Array.isArray(many)) return null;
  return many.some((entry) => equal(item, entry) === true) || (many.includes(null) ? null : false);
}

const calculating = (calculate) => (...numbers) => (numbers.every((number) => number instanceof Decimal) ? calculate(...numbers) : null);
const ZERO = new Decimal(0n);
const total = (...numbers) => numbers.reduce((sum, number) => sum.plus(number), ZERO);

const choosing = (sign) => (...values) => {
  const isDay = values.some((value) => value instanceof Day);
  const read = values.map((value) => (isDay && typeof value === "string" ? Day.read(value) : value));
  if (read.some((value) => value === null || !isOrdered(value) || kindOf(value) !== kindOf(read[0]))) return null;
  return read.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best));
};

const counting = (count) => (first, last, ...more) => {
  const [from, to] = [first, last].map((day) => (typeof day === "string" ? Day.read(day) : day));
  return from instanceof Day && to instanceof Day ? new Decimal(BigInt(Math.max(count(from, to, ...more), 0))) : null;
};

const areRows = (rows) => Array.isArray(rows) && rows.every(isObject);

function totalOf(rows, name) {
  if (!areRows(rows)) return null;
  return calculating(total)(...rows.map((row) => (typeof name === "string" && Object.hasOwn(row, name) ? exact(row[name]) : null)));
}

function rounded(number, places, way = "half_up") {
  if (!(number instanceof Decimal && places instanceof Decimal) || !["half_up", "down"].includes(way)) return null;
  const whole = places.whole();
  return whole === null || Math.abs(whole) > 12 ? null : number.rounded(whole, way);
}

const exact = (value) => (typeof value === "number" ? Decimal.read(value) : value ?? null);

/** name → [fewest operands, most operands, what it does with known values; none: a method of Run] */
const OPERATORS = new Map([
  ["==", [2, 2, equal]],
  ["!=", [2, 2, (first, second) => { const is = equal(first, second); return is === null ? null : !is; }]],
  ["<", [2, 2, ordering((sign) => sign < 0)]],
  ["<=", [2, 2, ordering((sign) => sign <= 0)]],
  [">", [2, 2, ordering((sign) => sign > 0)]],
  [">=", [2, 2, ordering((sign) => sign >= 0)]],
  ["in", [2, 2, contains]],
  ["and", [1, MANY]], ["or", [1, MANY]], ["if", [2, MANY]], ["empty", [1, 1]],
  ["!", [1, 1, (value) => (typeof value === "boolean" ? !value : null)]],
  ["+", [1, MANY, calculating(total)]],
  ["-", [1, 2, calculating((first, second) => (second === undefined ? first.negated() : first.plus(new Decimal(-second.digits, second.exponent))))]],
  ["*", [1, MANY, calculating((...numbers) => numbers.reduce((product, number) => product.times(number), new Decimal(1n)))]],
  ["/", [2, 2, calculating((first, second) => first.dividedBy(second))]],
  ["min", [1, MANY, choosing(-1)]],
  ["max", [1, MANY, choosing(1)]],
  ["round", [2, 3, rounded]],
  ["today", [0, 0]], ["workdays", [2, 2]], ["rows_where", [2, 2]], ["support", [1, MANY]],
  ["days", [2, 2, counting(days)]],
  ["months", [2, 2, counting(months)]],
  ["years", [2, 2, counting(years)]],
  ["count", [1, 1, (rows) => (Array.isArray(rows) ? new Decimal(BigInt(rows.length)) : null)]],
  ["total", [2, 2, totalOf]],
]);

class Run {
  constructor(scopes) {
    this.scopes = scopes;
    this.steps = 0;
    this.most = MOST_NODES;
  }

  value(node, depth) {
    this.steps += 1;
    if (this.steps > this.most || depth > DEEPEST) throw new ExpressionError("too long or too deep");
    if (Array.isArray(node)) return node.map((item) => this.value(item, depth + 1));
    return isObject(node) ? this.node(node, depth + 1) : exact(node);
  }

  known(name) {
    const scope = this.scopes.find((values) => Object.hasOwn(values, name));
    return scope ? exact(scope[name]) : null;
  }

  node(node, depth) {
    const read = variable(node);
    if (read !== null) return this.known(read);
    const names = Object.keys(node);
    const [least, most, apply] = OPERATORS.get(names[0]) ?? [1, 0];
    const operands = Array.isArray(node[names[0]]) ? node[names[0]] : [node[names[0]]];
    if (names.length !== 1 || operands.length < least || operands.length > most) throw new ExpressionError(names.join());
    if (!apply) return this[METHODS[names[0]]](operands, depth);
    const known = operands.map((operand) => this.value(operand, depth));
    return known.some((value) => value === null) ? null : apply(...known);
  }

  every(operands, depth) { return this.firstDecisive(false, operands, depth); }
  some(operands, depth) { return this.firstDecisive(true, operands, depth); }

  firstDecisive(decisive, operands, depth) {
    let unknown = false;
    for (const operand of operands) {
      const value = this.value(operand, depth);
      if (value === decisive) return decisive;
      unknown ||= typeof value !== "boolean";
    }
    return unknown ? null : !decisive;
  }

  choose(operands, depth) {
    const rest = [...operands];
    while (rest.length > 1) {
      const condition = this.value(rest.shift(), depth);
      if (typeof condition !== "boolean") return null;
      if (condition) return this.value(rest[0], depth);
      rest.shift();
    }
    return rest.length ? this.value(rest[0], depth) : null;
  }

  isEmpty([operand], depth) {
    const value = this.value(operand, depth);
    return value === null || value === "" || ((Array.isArray(value) || isObject(value)) && Object.keys(value).length === 0);
  }

  today() { return this.known("today"); }

  workdays(operands, depth) {
    const [first, last] = operands.map((operand) => this.value(operand, depth));
    const exceptions = this.known("calendar");
    return first === null || last === null || !isObject(exceptions) ? null : counting(workdays)(first, last, exceptions);
  }

  /** Which part of the support, then meanings, each with its answer; what is not known is left out. */
  support([part, ...read], depth) {
    const [rules, outer] = [this.known("support"), this.scopes];
    if (!isObject(rules) || typeof part !== "string" || !Object.hasOwn(rules, part)) return null;
    this.most = MOST_STEPS;
    const answers = { today: this.known("today"), calendar: this.known("calendar") };
    for (let at = 0; at + 1 < read.length; at += 2) {
      const value = typeof read[at] === "string" ? this.value(read[at + 1], depth) : null;
      if (value !== null) answers[read[at]] = value;
    }
    this.scopes = [answers];
    const amount = this.value(rules[part], depth);
    this.scopes = outer;
    return amount;
  }

  rowsWhere([group, condition], depth) {
    const [rows, outer] = [this.value(group, depth), this.scopes];
    if (!areRows(rows)) return null;
    this.most = MOST_STEPS;
    const judged = rows.map((row) => { this.scopes = [row, ...outer]; return this.value(condition, depth); });
    this.scopes = outer;
    return judged.every((holds) => typeof holds === "boolean") ? rows.filter((_, at) => judged[at]) : null;
  }
}

const METHODS = { and: "every", or: "some", if: "choose", empty: "isEmpty", today: "today", workdays: "workdays", rows_where: "rowsWhere", support: "support" };

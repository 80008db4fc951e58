/**
 * Whether an SPDX licence expression can be satisfied with allowed licences: one side of every `OR`, both of every
 * `AND`. An expression that cannot be read is not allowed, nor is an exception (`WITH`) that is not itself listed.
 */
export function isAllowed(expression: string, allows: (licence: string) => boolean): boolean {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let next = 0;

  const isOperator = (token: string | undefined) => token === 'OR' || token === 'AND' || token === 'WITH';

  const readOne = (): boolean | null => {
    const token = tokens[next++];
    if (token === undefined || token === ')' || isOperator(token)) return null;
    if (token === '(') {
      const inner = readAlternatives();
      return tokens[next++] === ')' ? inner : null;
    }
    if (tokens[next] !== 'WITH') return allows(token);
    const exception = tokens[next + 1];
    next += 2;
    return exception === undefined ? null : allows(`${token} WITH ${exception}`);
  };

  // AND binds more closely than OR.
  const readAll = (): boolean | null => {
    let all = readOne();
    while (all !== null && tokens[next] === 'AND') {
      next++;
      const one = readOne();
      all = one === null ? null : all && one;
    }
    return all;
  };

  const readAlternatives = (): boolean | null => {
    let any = readAll();
    while (any !== null && tokens[next] === 'OR') {
      next++;
      const all = readAll();
      any = all === null ? null : any || all;
    }
    return any;
  };

  return readAlternatives() === true && next === tokens.length;
}

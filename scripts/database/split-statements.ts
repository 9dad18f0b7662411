/** Splits a migration into its statements: semicolons inside quotes, names and comments don't count, comments are dropped. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = "";
  for (let at = 0; at < sql.length;) {
    const token = tokenAt(sql, at);
    at += token.length;
    if (isComment(token)) current += " ";
    else if (token === ";") {
      statements.push(current.trim());
      current = "";
    } else current += token;
  }
  return [...statements, current.trim()].filter((statement) => statement !== "");
}

const patterns = [
  /'(?:[^'\\]|\\.|'')*'/sy,
  /"(?:[^"\\]|\\.|"")*"/sy,
  /`(?:[^`]|``)*`/sy,
  /--(?=\s|$)[^\n]*/y,
  /#[^\n]*/y,
  /\/\*.*?\*\//sy,
  /[^'"`#;/-]+/y,
];

function tokenAt(sql: string, at: number): string {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const token = pattern.exec(sql)?.[0];
    if (token) return token;
  }
  return sql[at] ?? "";
}

function isComment(token: string): boolean {
  return /^(--\s|--$|#|\/\*(?![!M]))/.test(token);
}

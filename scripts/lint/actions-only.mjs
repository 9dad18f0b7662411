const WRONG_PLACE = '"use server" belongs in lib/<feature>/actions.ts.';
const UNGUARDED = "Export only createAction(command): anything else here is an unguarded public endpoint.";

/** Every export of a "use server" file is a public endpoint, so each must go through createAction(). */
export const actionsOnly = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const isDirective = (node) => node.type === "ExpressionStatement" && node.expression.value === "use server";
    const inFile = context.sourceCode.ast.body.some(isDirective);
    const isAction = (declarator) =>
      declarator.init?.type === "CallExpression" &&
      ["createAction", "createFormAction"].includes(declarator.init.callee.name);
    const report = (node, message) => {
      context.report({ node, message });
    };
    const inline = {
      BlockStatement(node) {
        if (node.body.some(isDirective)) report(node, WRONG_PLACE);
      },
    };
    if (!inFile) return inline;
    if (!/\/lib\/[^/]+\/actions\.ts$/.test(context.filename.replaceAll("\\", "/"))) {
      return { ...inline, Program: (node) => report(node, WRONG_PLACE) };
    }
    return {
      ...inline,
      ExportNamedDeclaration(node) {
        if (node.exportKind === "type") return;
        const declared = node.declaration?.type === "VariableDeclaration" ? node.declaration.declarations : [];
        if (declared.length === 0 || !declared.every(isAction)) report(node, UNGUARDED);
      },
      ExportDefaultDeclaration: (node) => report(node, UNGUARDED),
      ExportAllDeclaration: (node) => report(node, UNGUARDED),
    };
  },
};

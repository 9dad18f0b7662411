const READS = /^(find\w*|count|aggregate|groupBy)$/;

/** Which scope the top-level `where` of a read must name, by model. A row that hangs on a ticket may name the ticket's. */
const SCOPES = {
  ticket: ["visibleTickets"],
  ticketAccess: ["visibleTickets", "ownAccess"],
  comment: ["visibleComments"],
  assignment: ["visibleTickets", "visibleAssignments"],
  follower: ["visibleTickets", "visibleFollowers"],
  auditEvent: ["visibleEvents"],
  eventText: ["visibleEvents"],
  checklistEntry: ["visibleTickets"],
  timeEntry: ["visibleTickets"],
  notification: ["ownNotifications"],
  attachment: ["visibleAttachments", "ownUploads", "ownFiles"],
  bulkChange: ["ownBulkChanges"],
  bulkChangeTicket: ["ownBulkChanges"],
};

const RAW = /^\$(queryRaw|executeRaw)$/;
const RAW_UNSAFE = /^\$(queryRaw|executeRaw)Unsafe$/;

/** Functions named unscoped… are doors without a check, and say so. */
function inUnscopedDoor(node) {
  for (let at = node; at; at = at.parent) {
    const name = at.id?.name ?? (at.type === "VariableDeclarator" ? at.id?.name : undefined);
    if (name && /^unscoped[A-Z]/.test(name)) return true;
  }
  return false;
}

function topLevelWhere(call) {
  const [argument] = call.arguments;
  if (argument?.type !== "ObjectExpression") return null;
  return argument.properties.find((property) => property.key?.name === "where") ?? null;
}

/** Reading rows that belong to someone must say whose they are. A guard, not a proof: the visibility tests are the proof. */
export const scopedReads = {
  meta: { type: "problem", schema: [{ type: "object", properties: { rawFiles: { type: "array" } } }] },
  create(context) {
    const rawFiles = context.options[0]?.rawFiles ?? [];
    const file = context.filename.replaceAll("\\", "/");
    const mayUseRaw = rawFiles.some((path) => file.includes(path));
    const report = (node, message) => {
      context.report({ node, message });
    };
    return {
      MemberExpression(node) {
        const name = node.property.name ?? "";
        if (RAW_UNSAFE.test(name)) report(node, `${name} is used nowhere: build SQL with Prisma.sql.`);
        if (RAW.test(name) && !mayUseRaw) report(node, `${name} only in the files named in eslint.config.mjs.`);
      },
      CallExpression(node) {
        const method = node.callee;
        if (method.type !== "MemberExpression" || method.object.type !== "MemberExpression") return;
        const model = method.object.property.name;
        const scopes = SCOPES[model];
        if (!scopes || !READS.test(method.property.name ?? "")) return;
        if (!["db", "tx"].includes(method.object.object.name) || inUnscopedDoor(node)) return;
        const where = topLevelWhere(node);
        const text = where ? context.sourceCode.getText(where) : "";
        if (!scopes.some((scope) => new RegExp(`\\b${scope}\\(`).test(text))) {
          report(
            node,
            `${model}.${method.property.name}() must name ${scopes.join(" or ")}(actor) in its top-level where.`,
          );
        }
      },
    };
  },
};

/** Who may import whom. In prose: README.md, "Layers". */
const feature = "^lib/(?!platform/|testing/)[^/]+/";
const test = "\\.(db\\.)?test\\.tsx?$";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },

    {
      name: "lib-below-ui",
      comment: "lib never knows about screens or routes.",
      severity: "error",
      from: { path: "^lib/", pathNot: test },
      to: { path: "^(app|components)/" },
    },
    { name: "components-below-app", severity: "error", from: { path: "^components/" }, to: { path: "^app/" } },
    {
      name: "ui-parts-know-no-helpdesk",
      comment: "components/ui takes text and data as props.",
      severity: "error",
      from: { path: "^components/ui/", pathNot: test },
      to: { path: "^(lib|messages)/|^components/(?!ui/)" },
    },
    {
      name: "platform-below-features",
      comment: "platform must make sense in another product.",
      severity: "error",
      from: { path: "^lib/platform/", pathNot: test },
      to: { path: feature },
    },

    {
      name: "components-take-data-as-props",
      comment: "Components import actions, schemas, labels and pure rules; never reads, writes or the database.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: {
        path: "^lib/",
        pathNot:
          "^lib/[^/]+/(actions|[a-z-]*schema|labels|status|board-rank|message-times|local-time)\\.ts$|^lib/platform/(i18n/(locale|format-[a-z-]+)|ids|text|linked-text|folded-length)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "app-uses-public-faces",
      comment: "Routes use a feature's queries, commands, actions, schema, labels and API shapes; nothing deeper.",
      severity: "error",
      from: { path: "^app/" },
      to: {
        path: feature,
        pathNot:
          "^lib/[^/]+/(queries|actions|[a-z-]*schema|labels|status|api-shape|api-answers)\\.ts$|^lib/[^/]+/(queries|commands)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "app-not-to-database",
      severity: "error",
      from: { path: "^(app|components)/", pathNot: "^app/api/health/" },
      to: { path: "^lib/platform/db/" },
    },

    {
      name: "rules-are-pure",
      comment: "Policies, schemas and labels run anywhere: no database, no framework, no clock.",
      severity: "error",
      from: {
        path: "^lib/(?!testing/)[^/]+/(policy|[a-z-]*schema|labels|status|board-rank|message-times|local-time)\\.ts$",
      },
      to: {
        path: "^lib/platform/(db|auth|clock)|^node_modules/(next|react|@prisma)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "framework-at-the-edge",
      comment: "Only actions and platform's edges know Next.",
      severity: "error",
      from: {
        path: "^lib/",
        pathNot: "^lib/[^/]+/actions\\.ts$|^lib/platform/(action|auth|api-route|api-input|page|i18n)|" + test,
      },
      to: { path: "^node_modules/(next|react|react-dom)/" },
    },
    {
      name: "actions-are-the-outermost-ring",
      severity: "error",
      from: { path: "^lib/", pathNot: test },
      to: { path: "^lib/[^/]+/actions\\.ts$" },
    },
    {
      name: "commands-do-not-call-commands",
      comment: "Share a function that takes tx, or react to the event.",
      severity: "error",
      from: { path: "^lib/[^/]+/commands/", pathNot: test },
      to: { path: "^lib/[^/]+/commands/" },
    },
    {
      name: "reactions-import-no-commands",
      severity: "error",
      from: { path: "^lib/[^/]+/reactions\\.ts$" },
      to: { path: "^lib/[^/]+/commands/" },
    },
    {
      name: "features-meet-at-their-faces",
      comment:
        "Across features: queries, scope, policy, schema, labels, and functions that take tx in *-for-features.ts.",
      severity: "error",
      from: { path: "^lib/([^/]+)/", pathNot: "^lib/(platform|testing)/|" + test },
      to: {
        path: feature,
        pathNot: [
          "^lib/$1/",
          "^lib/[^/]+/(queries|scope|policy|[a-z-]*schema|labels|message-times|assignments|changes|search-terms|credentials|erasure|load-ticket|change-ticket|create-ticket|relation-counts|status-columns|search-rewrite|search-candidates|search-words|seen-tickets|events|status)\\.ts$",
          "^lib/[^/]+/queries/",
          // What stands beside a ticket is written with it: loaded, changed, repeated and told in its history by the ticket's own functions.
          "^lib/tickets/(load-ticket|change-ticket|repeatable|events)\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-the-worker-is-wired",
      comment: "wiring.ts knows every feature; no feature knows it.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/testing/|" + test },
      to: { path: "^lib/wiring\\.ts$" },
    },
    {
      name: "actors-come-from-doors",
      comment: "Only the doors that checked someone make an actor.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/platform/(auth/|actor\\.ts)|^lib/testing/|" + test },
      to: { path: "^lib/platform/verified-actor\\.ts$" },
    },
    {
      name: "console-talks-only-to-the-api",
      comment: "The terminal client is one of many: it has nothing of the server's but the API.",
      severity: "error",
      from: { path: "^console/" },
      to: { path: "^(app|components|lib|server|prisma|scripts|messages)/" },
    },
    {
      name: "nothing-knows-the-console",
      severity: "error",
      from: { path: "^(app|components|lib|server)/" },
      to: { path: "^console/" },
    },
    {
      name: "generated-client-only-through-db",
      severity: "error",
      from: { pathNot: "^lib/platform/db/|^lib/testing/" },
      to: { path: "^lib/platform/db/generated/" },
    },
    {
      name: "no-test-code-in-product",
      severity: "error",
      from: { path: "^(app|components|lib|server)/", pathNot: "^lib/testing/|" + test },
      to: { path: "^lib/testing/|" + test },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/platform/db/generated/" },
    exclude: { path: "\\.next|\\.data" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};

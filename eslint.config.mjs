import nextPlugin from "@next/eslint-plugin-next";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { actionsOnly } from "./scripts/lint/actions-only.mjs";
import { scopedReads } from "./scripts/lint/scoped-reads.mjs";

const local = { rules: { "actions-only": actionsOnly, "scoped-reads": scopedReads } };

/** Where raw SQL may stand: each builds it with Prisma.sql and has its own tests. */
const RAW_SQL_FILES = [
  "lib/platform/events.ts",
  "lib/platform/db/lock-row.ts",
  "lib/platform/auth/",
  "lib/platform/outbox/",
  "lib/platform/worker-presence.ts",
  "lib/tickets/found-excerpts.ts",
  "lib/tickets/list-keys.ts",
  "lib/tickets/read-seen.ts",
  "lib/notifications/own-notifications.ts",
  "lib/tickets/counts.ts",
  "lib/tickets/lane-counts.ts",
  "lib/tickets/late-counts.ts",
  "lib/tickets/board-neighbours.ts",
  "lib/attachments/erasure.ts",
  "lib/tickets/erasure.ts",
  "lib/tickets/search-everywhere.ts",
  "lib/tickets/search-held.ts",
  "lib/tickets/search-rewrite.ts",
  "lib/tickets/search-terms.ts",
  "lib/tickets/search-within.ts",
  "lib/relations/link-circles.ts",
  "lib/relations/reactions.ts",
  "lib/tickets/blockers.ts",
  "lib/tickets/relation-counts.ts",
  "lib/tickets/ticket-relations.ts",
  "lib/tickets/read-marks.ts",
  "lib/tickets/reactions.ts",
  "lib/tickets/render-texts.ts",
  "lib/tickets/ticket-people.ts",
  "lib/tickets/ticket-work.ts",
  "lib/checklists/place-entries.ts",
  "lib/canned-replies/count-use.ts",
  "lib/canned-replies/queries.ts",
  "lib/tickets/route-tickets.ts",
  "lib/tickets/service-facts.ts",
  "lib/sla/stored-clocks.ts",
  "lib/tickets/queries/list-assignable.ts",
  "lib/tickets/queries/list-filter-choices.ts",
  "lib/tickets/assignments.ts",
  "lib/categories/queries.ts",
  "lib/saved-views/queries.ts",
  "lib/webhooks/claim-deliveries.ts",
  "lib/users/active-admins.ts",
  "lib/users/count-users.ts",
  "lib/audit/anchors/",
  "lib/audit/verify/",
  "lib/privacy/",
  "app/api/health/",
];

export default tseslint.config(
  {
    ignores: [
      ".next/**",
      ".data/**",
      "node_modules/**",
      "lib/platform/db/generated/**",
      "next-env.d.ts",
      "test-results/**",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.mjs", "*.cjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  { plugins: { local }, rules: { "local/actions-only": "error" } },
  {
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"],
    plugins: { "@next/next": nextPlugin, "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...nextPlugin.configs.recommended.rules,
      ...nextPlugin.configs["core-web-vitals"].rules,
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
    },
  },
  {
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"],
    ignores: ["components/ui/link.tsx"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          name: "next/link",
          message: "Use components/ui/link.tsx: it asks the server only for what is about to be followed.",
        },
      ],
    },
  },
  {
    files: ["lib/**/*.ts", "app/**/*.{ts,tsx}"],
    ignores: ["**/*.test.ts", "lib/testing/**"],
    rules: { "local/scoped-reads": ["error", { rawFiles: RAW_SQL_FILES }] },
  },
  {
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.ts"],
    ignores: ["lib/platform/env.ts", "lib/testing/**", "**/*.test.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read lib/platform/env.ts instead." },
      ],
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
    },
  },
  {
    files: ["console/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
    },
  },
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "no-console": "error",
    },
  },
  { files: ["types.d.ts"], rules: { "@typescript-eslint/consistent-type-definitions": "off" } },
  { files: ["scripts/**", "server/**", "prisma/**"], rules: { "no-console": "off" } },
  { files: ["**/*.mjs", "**/*.cjs"], ...tseslint.configs.disableTypeChecked },
);

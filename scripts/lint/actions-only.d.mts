import type { Rule } from "eslint";

export const actionsOnly: Rule.RuleModule;

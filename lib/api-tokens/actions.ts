"use server";

import { createAction } from "../platform/action";
import { issueApiToken } from "./commands/issue-api-token";
import { revokeApiToken } from "./commands/revoke-api-token";

export const issueApiTokenAction = createAction(issueApiToken);
export const revokeApiTokenAction = createAction(revokeApiToken);

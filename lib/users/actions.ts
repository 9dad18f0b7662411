"use server";

import { createAction } from "../platform/action";
import { changeRole } from "./commands/change-role";
import { createServiceAccount } from "./commands/create-service-account";
import { createUser } from "./commands/create-user";
import { deactivateUser } from "./commands/deactivate-user";
import { reactivateUser } from "./commands/reactivate-user";
import { renameUser } from "./commands/rename-user";
import { resendInvitation } from "./commands/resend-invitation";

export const createUserAction = createAction(createUser);
export const createServiceAccountAction = createAction(createServiceAccount);
export const resendInvitationAction = createAction(resendInvitation);
export const renameUserAction = createAction(renameUser);
export const changeRoleAction = createAction(changeRole);
export const deactivateUserAction = createAction(deactivateUser);
export const reactivateUserAction = createAction(reactivateUser);

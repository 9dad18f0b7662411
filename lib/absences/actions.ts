"use server";

import { createAction } from "../platform/action";
import { addAbsence } from "./commands/add-absence";
import { endAbsence } from "./commands/end-absence";

export const addAbsenceAction = createAction(addAbsence);
export const endAbsenceAction = createAction(endAbsence);

"use server";

import { createAction } from "../platform/action";
import { discardUpload } from "./commands/discard-upload";

export const discardUploadAction = createAction(discardUpload);

"use server";

import { createAction } from "../platform/action";
import { createCategory } from "./commands/create-category";
import { moveCategory } from "./commands/move-category";
import { updateCategory } from "./commands/update-category";

export const createCategoryAction = createAction(createCategory);
export const updateCategoryAction = createAction(updateCategory);
export const moveCategoryAction = createAction(moveCategory);

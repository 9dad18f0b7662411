import { z } from "zod";
import { aboutVersion, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiInput, ApiOperation } from "@/lib/platform/api-operation";
import { SavedViewId } from "@/lib/platform/ids";
import { ViewAnswer, viewExample } from "@/lib/saved-views/api-answers";
import { ViewPatch, ViewToKeep } from "@/lib/saved-views/api-shape";
import { pageOnly } from "../shared-inputs";

const viewInPath: ApiInput = { schema: z.strictObject({ id: SavedViewId }), about: { id: "The view's id." } };
const noSuchView = "There is no such view, or you don't see it.";
const about = {
  name: "How it is called.",
  filter: "Parameters of `GET /tickets`, as they stand in an address.",
  columns: "What its table shows; null for the usual columns.",
};
const staffOnly = "You are not of the staff.";

const listViews: ApiOperation = {
  id: "listViews",
  method: "get",
  path: "/views",
  tag: "Views",
  summary: "List saved views",
  description: "The views of the queue that you see: your own first, then those of your teams. Staff only.",
  scope: "read",
  query: pageOnly,
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(ViewAnswer),
      example: { items: [viewExample], nextCursor: null },
    },
  },
  errors: { forbidden: staffOnly },
};

const keepView: ApiOperation = {
  id: "keepView",
  method: "post",
  path: "/views",
  tag: "Views",
  summary: "Keep a view",
  description: "Keeps a view of the queue for yourself, or for a team that you are in.",
  scope: "write",
  repeatable: true,
  body: {
    schema: ViewToKeep,
    about: { ...about, team: "The id of the team it is for; null for yourself." },
    example: { name: "Waiting for parts", filter: { status: "waiting" } },
  },
  answers: {
    201: {
      description: "The view.",
      schema: ViewAnswer,
      example: viewExample,
      headers: { Location: "Where it is from now on: `/api/v1/views/{id}`." },
    },
  },
  errors: {
    forbidden: "You are not of the staff, or not in that team.",
    not_found: "The key was used for a view that is no more.",
    conflict: "There are as many views as there may be.",
  },
};

const getView: ApiOperation = {
  id: "getView",
  method: "get",
  path: "/views/{id}",
  tag: "Views",
  summary: "Get a view",
  description: "One view that you see.",
  scope: "read",
  parameters: viewInPath,
  answers: { 200: { description: "The view.", schema: ViewAnswer, example: viewExample } },
  errors: { forbidden: staffOnly, not_found: noSuchView },
};

const changeView: ApiOperation = {
  id: "changeView",
  method: "patch",
  path: "/views/{id}",
  tag: "Views",
  summary: "Change a view",
  description: "Changes the fields that are sent and leaves the others.",
  scope: "write",
  versioned: true,
  parameters: viewInPath,
  body: {
    schema: ViewPatch,
    about: { version: aboutVersion, ...about },
    example: { version: 1, name: "Waiting for parts" },
  },
  answers: { 200: { description: "The view as it is now.", schema: ViewAnswer, example: viewExample } },
  errors: {
    forbidden: "It is not yours to change.",
    not_found: noSuchView,
    conflict: "The version is not today's.",
  },
};

const deleteView: ApiOperation = {
  id: "deleteView",
  method: "delete",
  path: "/views/{id}",
  tag: "Views",
  summary: "Delete a view",
  description: "Takes a view out of sight; in the queue it can be brought back for a day.",
  scope: "write",
  parameters: viewInPath,
  answers: { 204: { description: "It is gone." } },
  errors: { forbidden: "It is not yours to delete.", not_found: noSuchView },
};

export const viewOperations: readonly ApiOperation[] = [listViews, keepView, getView, changeView, deleteView];

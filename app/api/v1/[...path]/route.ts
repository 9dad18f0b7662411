import { problem, type RouteHandler } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";

/** An address that is nobody's. */
const nothing: RouteHandler = (request) => problem(request, notFound());

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };

import { NotFoundPage } from "@/components/layout/not-found-part";

export default function NotFound() {
  return <NotFoundPage />;
}

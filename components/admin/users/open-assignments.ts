/** How many open tickets a person leads or helps on; throws where the answer doesn't come. */
export async function readOpenAssignments(userId: number): Promise<number> {
  const answer = await fetch(`/api/ui/users/${String(userId)}/open-assignments`);
  if (!answer.ok) throw new Error(`open assignments: ${String(answer.status)}`);
  const { count } = (await answer.json()) as { count: number };
  return count;
}

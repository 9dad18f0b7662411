#!/bin/sh
# A ticket's whole life in ten requests: sh docs/examples/ticket-life.sh http://127.0.0.1:3000
# Needs curl alone. The accounts are the demo's; LEARNER, TECHNICIAN and PASSWORD name others.
set -eu
API="${1:-http://127.0.0.1:3000}/api/v1"
LEARNER="${LEARNER:-learner@demo.test}" TECHNICIAN="${TECHNICIAN:-technician@demo.test}" PASSWORD="${PASSWORD:-demo-password}"

json() { curl -sS --fail-with-body -H 'Content-Type: application/json' "$@"; }         # a request
text() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | head -n 1; }                      # a text of its answer
number() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" | head -n 1; }                        # a number of its answer
for_() { echo "{\"email\":\"$1\",\"password\":\"$PASSWORD\",\"name\":\"ticket-life\",\"scopes\":[\"read\",\"write\"]}"; }

# 1, 2: a token for who asks, and one for who helps
ASKS="Authorization: Bearer $(json -d "$(for_ "$LEARNER")" "$API/tokens" | text token)"
HELPS="Authorization: Bearer $(json -d "$(for_ "$TECHNICIAN")" "$API/tokens" | text token)"
# 3: what can it be about
CATEGORY=$(json -H "$ASKS" "$API/categories?limit=1" | text id)
# 4: the ticket; the key makes it safe to send this again
TICKET=$(json -H "$ASKS" -H "Idempotency-Key: life-$$-$(date +%s)" -d "{\"title\":\"The screen stays black\",\"category\":\"$CATEGORY\",\"urgency\":\"high\"}" "$API/tickets" | number number)
# 5: who helps sees it among the new ones, with its version
VERSION=$(json -H "$HELPS" "$API/tickets/$TICKET" | number version)
# 6: takes it up
VERSION=$(json -H "$HELPS" -X PATCH -d "{\"status\":\"in_progress\",\"version\":$VERSION}" "$API/tickets/$TICKET" | number version)
# 7: answers
json -H "$HELPS" -d '{"kind":"reply","body":"A new cable comes this afternoon."}' "$API/tickets/$TICKET/comments" > /dev/null
# 8: resolves it
json -H "$HELPS" -X PATCH -d "{\"status\":\"resolved\",\"version\":$VERSION}" "$API/tickets/$TICKET" > /dev/null
# 9: who asked reads what happened
json -H "$ASKS" "$API/tickets/$TICKET/events" | tr '{' '\n' | sed -n 's/.*"name":"\(ticket\.[a-zA-Z]*\)".*/\1/p'
# 10: and how it stands
echo "#$TICKET $(json -H "$ASKS" "$API/tickets/$TICKET" | text status)"

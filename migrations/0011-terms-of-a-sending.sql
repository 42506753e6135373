-- A receipt says the terms as they stood when it was given: the clock of the request stops and moves, the receipt does not.
-- Implicit decision announced with this sending; null when silence means nothing.
alter table submission add column silence_due_on date;

-- What was sent before: the date that still runs; for a request that has its outcome, the rule of its démarche, and for a
-- rejection the days that the clock stood still until then.
update submission
set silence_due_on = coalesce(
  request.silence_due_on,
  case request.silence_kind
    when 'accept' then (submission.submitted_at at time zone 'Europe/Paris')::date + rule.period
    else (request.submitted_at at time zone 'Europe/Paris')::date + rule.period + stood.still
  end::date)
from request
cross join lateral (
  select make_interval(months => coalesce((procedure.silence ->> 'months')::integer, 2)) as period
  from procedure where procedure.id = request.procedure_id
) rule
cross join lateral (
  select make_interval(days => coalesce(sum(
    (complement.answered_at at time zone 'Europe/Paris')::date - (complement.asked_at at time zone 'Europe/Paris')::date
  ), 0)::integer) as still
  from complement
  where complement.request_id = request.id
    and complement.answered_at <= (
      select max(sent.submitted_at) from submission sent where sent.request_id = request.id)
) stood
where request.id = submission.request_id
  and request.authority_id = submission.authority_id
  and request.submission_count = submission.sequence
  and request.silence_kind <> 'none';

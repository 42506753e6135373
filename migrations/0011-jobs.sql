-- The program adds a job inside its own transaction and may do nothing else to the queue, whose tables belong to
-- graphile-worker (schema graphile_worker, made by its own migrations after ours: the body is resolved when it runs).
-- Two jobs with one key are one: the later replaces the earlier as long as it has not begun.
create function app_enqueue_job(name text, payload json, job_key text, run_at timestamptz, max_attempts integer)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job(name, payload, null, run_at, max_attempts, job_key);
end;
$$;

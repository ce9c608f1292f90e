/** What several processes on one PostgreSQL share their work by; a file has one process, and none of this. */

/**
 * A process is there as long as its row is, and its number is never given again: what it holds names the number, and is free when
 * the row goes. Changes of what an index is made of are noted in their transaction, under the lock of those who write, so that their
 * numbers come to be seen in order; the notices beside them only wake.
 */
export const POSTGRES_SHARED = `
  CREATE TABLE processes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alive_until TIMESTAMPTZ NOT NULL
  );
  CREATE TABLE jobs (
    name TEXT COLLATE "C" PRIMARY KEY,
    holder BIGINT REFERENCES processes (id) ON DELETE SET NULL
  );
  ALTER TABLE feeds ADD COLUMN holder BIGINT REFERENCES processes (id) ON DELETE SET NULL;
  CREATE INDEX feeds_held ON feeds (holder) WHERE holder IS NOT NULL;
  ALTER TABLE deliveries ADD COLUMN holder BIGINT REFERENCES processes (id) ON DELETE SET NULL;
  CREATE INDEX deliveries_held ON deliveries (holder) WHERE holder IS NOT NULL;

  CREATE TABLE changes (
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id TEXT COLLATE "C",
    origin TEXT COLLATE "C" NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL DEFAULT now()
  );
  CREATE INDEX changes_by_time ON changes (changed_at);

  CREATE FUNCTION note_change(article TEXT) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(1450336884, 2);
    INSERT INTO changes (article_id, origin)
      VALUES (article, coalesce(current_setting('verbatim.origin', true), ''));
    PERFORM pg_notify('verbatim', 'changes');
  END
  $$;
  CREATE FUNCTION note_article() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM note_change(new.article_id);
    RETURN NULL;
  END
  $$;
  CREATE TRIGGER analyses_noted AFTER INSERT ON analyses
    FOR EACH ROW EXECUTE FUNCTION note_article();
  CREATE TRIGGER quotes_noted AFTER UPDATE ON quotes
    FOR EACH ROW EXECUTE FUNCTION note_article();
  CREATE FUNCTION note_article_gone() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM note_change(old.id);
    RETURN NULL;
  END
  $$;
  CREATE TRIGGER articles_gone_noted AFTER DELETE ON articles
    FOR EACH ROW EXECUTE FUNCTION note_article_gone();
  CREATE FUNCTION note_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM note_change(NULL);
    RETURN NULL;
  END
  $$;
  CREATE TRIGGER speaker_decisions_noted AFTER INSERT OR UPDATE OR DELETE ON speaker_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION note_decisions();

  CREATE FUNCTION tell_processes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('verbatim', TG_ARGV[0]);
    RETURN NULL;
  END
  $$;
  CREATE TRIGGER deliveries_told AFTER INSERT ON deliveries
    FOR EACH STATEMENT EXECUTE FUNCTION tell_processes('deliveries');
  CREATE TRIGGER subscriptions_told AFTER INSERT OR DELETE ON subscriptions
    FOR EACH STATEMENT EXECUTE FUNCTION tell_processes('subscriptions');
  CREATE TRIGGER processes_told AFTER DELETE ON processes
    FOR EACH ROW EXECUTE FUNCTION tell_processes('free');
`;

/** Which processes take Discord's shards, and when the next session may begin in each bucket of them. */
export const POSTGRES_SHARDS = `
  ALTER TABLE processes ADD COLUMN takes_shards BOOLEAN NOT NULL DEFAULT false;
  CREATE TABLE identify_turns (
    bucket INTEGER PRIMARY KEY,
    free_at TIMESTAMPTZ NOT NULL
  );
`;

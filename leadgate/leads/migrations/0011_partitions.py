"""The lead table becomes a partitioned one; all leads there are become its first partition.

No row is rewritten but for the primary key's index.
"""

from __future__ import annotations

from django.db import migrations, models

FORWARD = r"""
DO $$
DECLARE
    definitions text[];
    definition text;
    one text;
    next_id bigint;
BEGIN
    SELECT array_agg(indexdef) INTO definitions FROM pg_indexes
    WHERE schemaname = current_schema() AND tablename = 'lead'
      AND indexname NOT IN ('lead_pkey', 'lead_record_once');
    SELECT coalesce(max(id), 0) + 1 INTO next_id FROM lead;
    SELECT greatest(next_id, last_value + is_called::int) INTO next_id FROM lead_id_seq;

    ALTER TABLE lead RENAME TO lead_ordinary;
    ALTER TABLE lead_ordinary ALTER COLUMN id DROP IDENTITY;
    EXECUTE format('CREATE SEQUENCE lead_id_seq START %s', next_id);
    ALTER TABLE lead_ordinary ALTER COLUMN id SET DEFAULT nextval('lead_id_seq');
    ALTER TABLE lead_ordinary ADD COLUMN part bigint NOT NULL DEFAULT 0;
    ALTER TABLE lead_ordinary DROP CONSTRAINT lead_pkey;
    ALTER TABLE lead_ordinary DROP CONSTRAINT lead_record_once;
    FOR one IN SELECT indexname FROM pg_indexes
               WHERE schemaname = current_schema() AND tablename = 'lead_ordinary' LOOP
        EXECUTE format('ALTER INDEX %I RENAME TO %I', one, 'lead_ordinary' || substr(one, 5));
    END LOOP;

    ALTER TABLE lead_ordinary ADD CONSTRAINT lead_ordinary_pkey PRIMARY KEY (id, part);
    ALTER TABLE lead_ordinary
        ADD CONSTRAINT lead_ordinary_record_once UNIQUE (import_id, record, part);

    CREATE TABLE lead (LIKE lead_ordinary INCLUDING DEFAULTS) PARTITION BY LIST (part);
    ALTER TABLE lead ATTACH PARTITION lead_ordinary FOR VALUES IN (0);
    ALTER SEQUENCE lead_id_seq OWNED BY lead.id;
    ALTER TABLE lead ADD CONSTRAINT lead_pkey PRIMARY KEY (id, part);
    ALTER TABLE lead ADD CONSTRAINT lead_record_once UNIQUE (import_id, record, part);
    FOREACH definition IN ARRAY definitions LOOP
        EXECUTE regexp_replace(definition, ' ON \S+ USING ', ' ON lead USING ');
    END LOOP;
    CREATE SEQUENCE lead_part_seq;
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("leads", "0010_glance")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL([FORWARD])],
            state_operations=[
                migrations.AddField(
                    model_name="lead",
                    name="part",
                    field=models.BigIntegerField(db_default=0, default=0, editable=False),
                ),
                migrations.RemoveConstraint(model_name="lead", name="lead_record_once"),
                migrations.AddConstraint(
                    model_name="lead",
                    constraint=models.UniqueConstraint(
                        fields=("import_run", "record", "part"), name="lead_record_once"
                    ),
                ),
            ],
        ),
    ]

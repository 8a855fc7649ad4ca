-- Every distinct network of a host with the time when it was first found, and what is known now.
CREATE TABLE host_snapshot (
    id            UUID                        NOT NULL,
    host_id       UUID                        NOT NULL,
    first_read_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    content_hash  VARCHAR(64)                 NOT NULL,
    format        INTEGER                     NOT NULL,
    content       BYTEA                       NOT NULL,
    CONSTRAINT host_snapshot_pk PRIMARY KEY (id),
    CONSTRAINT host_snapshot_host_fk FOREIGN KEY (host_id) REFERENCES host (id) ON DELETE CASCADE
);

CREATE INDEX host_snapshot_history ON host_snapshot (host_id, first_read_at);

CREATE TABLE host_reading (
    host_id       UUID NOT NULL,
    snapshot_id   UUID,
    last_read_at  TIMESTAMP(6) WITH TIME ZONE,
    failure       VARCHAR(4000),
    failure_since TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT host_reading_pk PRIMARY KEY (host_id),
    CONSTRAINT host_reading_host_fk FOREIGN KEY (host_id) REFERENCES host (id) ON DELETE CASCADE,
    CONSTRAINT host_reading_snapshot_fk FOREIGN KEY (snapshot_id) REFERENCES host_snapshot (id)
);

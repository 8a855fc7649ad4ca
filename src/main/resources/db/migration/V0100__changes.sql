-- What was run on hosts, journaled before and after each step, and who may run now. Runs outlive the host's registration.
CREATE SEQUENCE change_run_number START WITH 1 INCREMENT BY 1;

CREATE TABLE change_run (
    number      BIGINT                      NOT NULL,
    id          UUID                        NOT NULL,
    host_id     UUID                        NOT NULL,
    title       VARCHAR(100000)             NOT NULL,
    started_by  VARCHAR(64)                 NOT NULL,
    started_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at    TIMESTAMP(6) WITH TIME ZONE,
    state       VARCHAR(20)                 NOT NULL,
    said        VARCHAR(100000),
    script      VARCHAR(1000000)            NOT NULL,
    undo_script VARCHAR(1000000)            NOT NULL,
    undo_calls  VARCHAR(1000000)            NOT NULL,
    CONSTRAINT change_run_pk PRIMARY KEY (number),
    CONSTRAINT change_run_id_unique UNIQUE (id)
);

CREATE INDEX change_run_history ON change_run (host_id, number);

CREATE TABLE change_run_step (
    id         UUID            NOT NULL,
    run_number BIGINT          NOT NULL,
    position   INTEGER         NOT NULL,
    step_id    VARCHAR(60)     NOT NULL,
    title      VARCHAR(100000) NOT NULL,
    state      VARCHAR(20)     NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE,
    ended_at   TIMESTAMP(6) WITH TIME ZONE,
    said       VARCHAR(100000),
    errors     VARCHAR(1000000) NOT NULL,
    CONSTRAINT change_run_step_pk PRIMARY KEY (id),
    CONSTRAINT change_run_step_position_unique UNIQUE (run_number, position),
    CONSTRAINT change_run_step_run_fk FOREIGN KEY (run_number) REFERENCES change_run (number) ON DELETE CASCADE
);

-- What a run learned on the way: ids that Windows made, as undo needs them.
CREATE TABLE change_run_learned (
    id         UUID            NOT NULL,
    run_number BIGINT          NOT NULL,
    symbol     VARCHAR(60)     NOT NULL,
    content    VARCHAR(100000) NOT NULL,
    CONSTRAINT change_run_learned_pk PRIMARY KEY (id),
    CONSTRAINT change_run_learned_symbol_unique UNIQUE (run_number, symbol),
    CONSTRAINT change_run_learned_run_fk FOREIGN KEY (run_number) REFERENCES change_run (number) ON DELETE CASCADE
);

-- One run a host. The fencing number is the run's own: whoever takes over an expired lease has a higher one.
CREATE TABLE change_lease (
    host_id    UUID                        NOT NULL,
    fencing    BIGINT                      NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT change_lease_pk PRIMARY KEY (host_id)
);

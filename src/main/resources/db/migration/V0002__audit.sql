-- Who did what, when. The head row holds the last number and hash; whoever appends locks it.
CREATE TABLE audit_entry (
    number        BIGINT                      NOT NULL,
    at            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor         VARCHAR(64)                 NOT NULL,
    action        VARCHAR(40)                 NOT NULL,
    subject       VARCHAR(255)                NOT NULL,
    detail        VARCHAR(1000)               NOT NULL,
    previous_hash VARCHAR(64)                 NOT NULL,
    hash          VARCHAR(64)                 NOT NULL,
    CONSTRAINT audit_entry_pk PRIMARY KEY (number)
);

CREATE TABLE audit_head (
    id     INTEGER     NOT NULL,
    number BIGINT      NOT NULL,
    hash   VARCHAR(64) NOT NULL,
    CONSTRAINT audit_head_pk PRIMARY KEY (id),
    CONSTRAINT audit_head_one CHECK (id = 1)
);

INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '');

-- Registered hosts, and the encrypted credential of each (absent where it has to be given again).
CREATE TABLE host (
    id                  UUID                        NOT NULL,
    display_name        VARCHAR(100)                NOT NULL,
    display_name_folded VARCHAR(100)                NOT NULL,
    address_name        VARCHAR(253)                NOT NULL,
    port                INTEGER                     NOT NULL,
    path                VARCHAR(200)                NOT NULL,
    transport           VARCHAR(10)                 NOT NULL,
    configuration_name  VARCHAR(200)                NOT NULL,
    pinned_fingerprint  VARCHAR(64),
    user_name           VARCHAR(256)                NOT NULL,
    added_at            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT host_pk PRIMARY KEY (id),
    CONSTRAINT host_display_name_unique UNIQUE (display_name_folded)
);

CREATE TABLE host_credential (
    host_id UUID        NOT NULL,
    key_id  VARCHAR(32) NOT NULL,
    sealed  BYTEA       NOT NULL,
    CONSTRAINT host_credential_pk PRIMARY KEY (host_id),
    CONSTRAINT host_credential_host_fk FOREIGN KEY (host_id) REFERENCES host (id) ON DELETE CASCADE
);

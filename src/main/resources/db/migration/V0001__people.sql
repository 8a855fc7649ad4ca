-- Who may sign in.
CREATE TABLE person (
    id               UUID                        NOT NULL,
    user_name        VARCHAR(64)                 NOT NULL,
    user_name_folded VARCHAR(64)                 NOT NULL,
    password_hash    VARCHAR(255)                NOT NULL,
    role             VARCHAR(20)                 NOT NULL,
    created_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_user_name_unique UNIQUE (user_name_folded)
);

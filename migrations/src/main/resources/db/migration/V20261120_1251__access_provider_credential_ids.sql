-- Credentials that were taken over from their providers get ids of the form that all ids have: the admin API takes no other.
-- What they are sealed for is the provider's name, so that an id of theirs may change. They sort before all that are made.

UPDATE provider_credential SET id = 'crd_0000000000' || left(md5(id), 16) WHERE id !~ '^crd_[0-9a-z]{26}$';

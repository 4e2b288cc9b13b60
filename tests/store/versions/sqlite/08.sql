-- The index of names, as a store has it whose articles were all read by this version, and an alias.
UPDATE article SET extractorVersion = '1';
INSERT INTO nameForm (key, own, identity) VALUES
  ('["organization","o:29677d1acdbe593a8946","Harbour Union",[],null,[]]', 'o:29677d1acdbe593a8946', 'o:29677d1acdbe593a8946'),
  ('["person","p:1d73ccf04b486cd462ed","Mara J. Okafor",["state"],null,[]]', 'p:1d73ccf04b486cd462ed', 'p:1d73ccf04b486cd462ed'),
  ('["person","p:1d73ccf04b486cd462ed","Mara Okafor",["state"],null,[]]', 'p:1d73ccf04b486cd462ed', 'p:1d73ccf04b486cd462ed'),
  ('["person","p:1d73ccf04b486cd462ed","Mara Okafor",[],null,[]]', 'p:1d73ccf04b486cd462ed', 'p:1d73ccf04b486cd462ed'),
  ('["person","p:90333a59ff7f69021801","Brandt",[],null,[]]', 'p:90333a59ff7f69021801', 'p:90333a59ff7f69021801'),
  ('["person","p:90333a59ff7f69021801","Tomás Brandt",[],null,[]]', 'p:90333a59ff7f69021801', 'p:90333a59ff7f69021801');
INSERT INTO nameBlock (block, form) VALUES
  ('o hu', '["organization","o:29677d1acdbe593a8946","Harbour Union",[],null,[]]'),
  ('p kfr', '["person","p:1d73ccf04b486cd462ed","Mara J. Okafor",["state"],null,[]]'),
  ('p kfr', '["person","p:1d73ccf04b486cd462ed","Mara Okafor",["state"],null,[]]'),
  ('p kfr', '["person","p:1d73ccf04b486cd462ed","Mara Okafor",[],null,[]]'),
  ('p brndt', '["person","p:90333a59ff7f69021801","Brandt",[],null,[]]'),
  ('p brndt', '["person","p:90333a59ff7f69021801","Tomás Brandt",[],null,[]]');
INSERT INTO articleName (form, articleId) VALUES
  ('["organization","o:29677d1acdbe593a8946","Harbour Union",[],null,[]]', 'a:8eb4db11c07d79b268de'),
  ('["person","p:1d73ccf04b486cd462ed","Mara Okafor",["state"],null,[]]', 'a:8eb4db11c07d79b268de'),
  ('["person","p:90333a59ff7f69021801","Tomás Brandt",[],null,[]]', 'a:8eb4db11c07d79b268de'),
  ('["organization","o:29677d1acdbe593a8946","Harbour Union",[],null,[]]', 'a:a174f0bc9d8fec91462b'),
  ('["person","p:1d73ccf04b486cd462ed","Mara J. Okafor",["state"],null,[]]', 'a:a174f0bc9d8fec91462b'),
  ('["person","p:90333a59ff7f69021801","Brandt",[],null,[]]', 'a:a174f0bc9d8fec91462b'),
  ('["organization","o:29677d1acdbe593a8946","Harbour Union",[],null,[]]', 'a:d6753399939bd4a28444'),
  ('["person","p:1d73ccf04b486cd462ed","Mara Okafor",[],null,[]]', 'a:d6753399939bd4a28444');
INSERT INTO givenAlias (id, kind, name, alias) VALUES
  ('p:bca59edc1b108283fd5c', 'person', 'Mara Okafor', 'The Mayor');

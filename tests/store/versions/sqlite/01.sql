-- What the first version stored of four articles: made by its own writer.
INSERT INTO article (id, title, byline, source, url, publishedAt, language, contentHash, origin, extractorVersion, label, labelKey, date, quoteCount) VALUES
  ('a:8eb4db11c07d79b268de', 'Harbour row', NULL, 'Ellery Post', 'https://ellery-post.example/row', '2025-03-14T09:30:00Z', 'en', '946afc1840dc5efd64acc7e88cb36030014dbb8c19c4db9ee3989c4a29610592', 'made up for a test', '1', 'Harbour row', 'harbour row', '2025-03-14', 3),
  ('a:a174f0bc9d8fec91462b', 'Harbour talks drag on', NULL, 'Northern Ledger', NULL, '2025-04-02', 'en', '95d28ad0b57fef170709d234707e898c4e5af8ed73c42731752ed3572446b7eb', 'made up for a test', '1', 'Harbour talks drag on', 'harbour talks drag on', '2025-04-02', 3),
  ('a:c19f230bdfaf447cf7c3', 'Weather: Über-wet', NULL, 'Ellery Post', NULL, '2025-03-14', 'en', '6f9e1bbd748433654e71d93474c98dff535cbbf889237b8febd6018235daf04d', 'made up for a test', '1', 'Weather: Über-wet', 'weather uber wet', '2025-03-14', 0),
  ('a:d6753399939bd4a28444', NULL, NULL, NULL, NULL, NULL, 'en', 'f1c36a83e9bb1c3aa2c65200137b745e03df281958401e2f50ad474282e3e299', 'made up for a test', '1', 'Mara Okafor promised nothing. The Harbour Union said Mara Okafor had lost Port…', 'mara okafor promised nothing the harbour union said mara okafor had lost port', '', 1);
INSERT INTO articleText (articleId, text, zones) VALUES
  ('a:8eb4db11c07d79b268de', 'Mara Okafor, mayor of Port Ellery, said the harbour would “reopen by spring”.

Tomás Brandt of the Harbour Union denied it. “Okafor is dreaming,” he told the Harbour Union at the Dock Summit.

“We will see,” someone shouted.', '[{"kind":"body","start":0,"end":224}]'),
  ('a:a174f0bc9d8fec91462b', '“Brandt knows the figures,” Mara J. Okafor said. Brandt, she added, would come to the Dock Summit.
A senior official warned the Harbour Union that talks could fail.', '[{"kind":"body","start":0,"end":164}]'),
  ('a:d6753399939bd4a28444', 'Mara Okafor promised nothing. The Harbour Union said Mara Okafor had lost Port Ellery.', '[{"kind":"body","start":0,"end":86}]'),
  ('a:c19f230bdfaf447cf7c3', 'Rain fell on Über Street all day.', '[{"kind":"body","start":0,"end":33}]');
INSERT INTO entity (n, id, kind, name, labelKey, aliases, aliasKeys, roles, unnamed, metonym, dateStart, dateEnd, quoteCount, articleCount, words, tally) VALUES
  (1, 'e:6abd79bac3e28765cffe', 'event', 'Dock Summit', 'dock summit', '[]', '', '[]', 0, 0, '2025-04-10', '2025-04-11', 0, 2, 'dock summit', '{"articles":2,"unnamed":0,"metonym":0,"names":{"Dock Summit":2},"aliases":{},"roles":{},"dates":{"2025-03|2025-03":1,"2025-04-10|2025-04-11":1}}'),
  (2, 'l:6212259ff5cd88408959', 'place', 'Port Ellery', 'port ellery', '[]', '', '[]', 0, 0, NULL, NULL, 0, 2, 'port ellery', '{"articles":2,"unnamed":0,"metonym":0,"names":{"Port Ellery":2},"aliases":{},"roles":{},"dates":{}}'),
  (3, 'o:29677d1acdbe593a8946', 'organization', 'Harbour Union', 'harbour union', '[]', '', '[]', 0, 0, NULL, NULL, 1, 3, 'harbour union', '{"articles":3,"unnamed":0,"metonym":0,"names":{"Harbour Union":3},"aliases":{},"roles":{},"dates":{}}'),
  (4, 'p:1d73ccf04b486cd462ed', 'person', 'Mara Okafor', 'mara okafor', '["Mara J. Okafor","Okafor"]', '| mara j okafor | okafor |', '["mayor","mayor of Port Ellery"]', 0, 0, NULL, NULL, 3, 3, 'mara okafor mara j okafor okafor mayor mayor of port ellery', '{"articles":3,"unnamed":0,"metonym":0,"names":{"Mara Okafor":2,"Mara J. Okafor":1},"aliases":{"Okafor":1},"roles":{"mayor of Port Ellery":1,"mayor":1},"dates":{}}'),
  (5, 'p:90333a59ff7f69021801', 'person', 'Tomás Brandt', 'tomas brandt', '["Brandt"]', '| brandt |', '["union leader"]', 0, 0, NULL, NULL, 1, 2, 'tomas brandt brandt union leader', '{"articles":2,"unnamed":0,"metonym":0,"names":{"Tomás Brandt":1,"Brandt":1},"aliases":{},"roles":{"union leader":1},"dates":{}}'),
  (6, 'p:c926114ffacc655ac344', 'person', 'A senior official', 'a senior official', '[]', '', '[]', 1, 0, NULL, NULL, 1, 1, 'a senior official', '{"articles":1,"unnamed":1,"metonym":0,"names":{"A senior official":1},"aliases":{},"roles":{},"dates":{}}');
INSERT INTO mentionedIn (entityId, articleId, ord, date, source, name, aliases, roles, unnamed, metonym, dateStart, dateEnd, count, starts, ends, texts, forms, rules) VALUES
  ('e:6abd79bac3e28765cffe', 'a:8eb4db11c07d79b268de', 4, '2025-03-14', 'Ellery Post', 'Dock Summit', '[]', '[]', 0, 0, '2025-03', '2025-03', 1, '[179]', '[190]', '["Dock Summit"]', '["name"]', '["test-name"]'),
  ('e:6abd79bac3e28765cffe', 'a:a174f0bc9d8fec91462b', 2, '2025-04-02', 'Northern Ledger', 'Dock Summit', '[]', '[]', 0, 0, '2025-04-10', '2025-04-11', 1, '[86]', '[97]', '["Dock Summit"]', '["name"]', '["test-name"]'),
  ('l:6212259ff5cd88408959', 'a:8eb4db11c07d79b268de', 1, '2025-03-14', 'Ellery Post', 'Port Ellery', '[]', '[]', 0, 0, NULL, NULL, 1, '[22]', '[33]', '["Port Ellery"]', '["name"]', '["test-name"]'),
  ('l:6212259ff5cd88408959', 'a:d6753399939bd4a28444', 2, '', NULL, 'Port Ellery', '[]', '[]', 0, 0, NULL, NULL, 1, '[74]', '[85]', '["Port Ellery"]', '["name"]', '["test-name"]'),
  ('o:29677d1acdbe593a8946', 'a:8eb4db11c07d79b268de', 3, '2025-03-14', 'Ellery Post', 'Harbour Union', '[]', '[]', 0, 0, NULL, NULL, 1, '[99]', '[112]', '["Harbour Union"]', '["name"]', '["test-name"]'),
  ('o:29677d1acdbe593a8946', 'a:a174f0bc9d8fec91462b', 4, '2025-04-02', 'Northern Ledger', 'Harbour Union', '[]', '[]', 0, 0, NULL, NULL, 1, '[128]', '[141]', '["Harbour Union"]', '["name"]', '["test-name"]'),
  ('o:29677d1acdbe593a8946', 'a:d6753399939bd4a28444', 1, '', NULL, 'Harbour Union', '[]', '[]', 0, 0, NULL, NULL, 1, '[34]', '[47]', '["Harbour Union"]', '["name"]', '["test-name"]'),
  ('p:1d73ccf04b486cd462ed', 'a:8eb4db11c07d79b268de', 0, '2025-03-14', 'Ellery Post', 'Mara Okafor', '["Okafor"]', '["mayor of Port Ellery"]', 0, 0, NULL, NULL, 2, '[0,5]', '[11,11]', '["Mara Okafor","Okafor"]', '["name","name"]', '["test-name","test-name"]'),
  ('p:1d73ccf04b486cd462ed', 'a:a174f0bc9d8fec91462b', 1, '2025-04-02', 'Northern Ledger', 'Mara J. Okafor', '[]', '["mayor"]', 0, 0, NULL, NULL, 1, '[28]', '[42]', '["Mara J. Okafor"]', '["name"]', '["test-name"]'),
  ('p:1d73ccf04b486cd462ed', 'a:d6753399939bd4a28444', 0, '', NULL, 'Mara Okafor', '[]', '[]', 0, 0, NULL, NULL, 1, '[0]', '[11]', '["Mara Okafor"]', '["name"]', '["test-name"]'),
  ('p:90333a59ff7f69021801', 'a:8eb4db11c07d79b268de', 2, '2025-03-14', 'Ellery Post', 'Tomás Brandt', '[]', '[]', 0, 0, NULL, NULL, 1, '[79]', '[91]', '["Tomás Brandt"]', '["name"]', '["test-name"]'),
  ('p:90333a59ff7f69021801', 'a:a174f0bc9d8fec91462b', 0, '2025-04-02', 'Northern Ledger', 'Brandt', '[]', '["union leader"]', 0, 0, NULL, NULL, 1, '[1]', '[7]', '["Brandt"]', '["name"]', '["test-name"]'),
  ('p:c926114ffacc655ac344', 'a:a174f0bc9d8fec91462b', 3, '2025-04-02', 'Northern Ledger', 'A senior official', '[]', '[]', 1, 0, NULL, NULL, 1, '[99]', '[116]', '["A senior official"]', '["name"]', '["test-name"]');
INSERT INTO quote (n, id, articleId, ord, date, source, kind, start, "end", text, label, labelKey, counted, about, speakerId, speakerStart, speakerEnd, speakerText, stance, cueStart, cueEnd, cueText, addresseeId, eventId, groupId, inside, saidDate, rule, note, margin, candidates, contextStart, context) VALUES
  (1, 'q:c6797bab6c2bc7fea386', 'a:8eb4db11c07d79b268de', 0, '2025-03-14', 'Ellery Post', 'mixed', 40, 76, 'the harbour would “reopen by spring”', 'the harbour would “reopen by spring”', 'the harbour would reopen by spring', 1, '["l:6212259ff5cd88408959"]', 'p:1d73ccf04b486cd462ed', NULL, NULL, NULL, 'promises', 35, 39, 'said', NULL, NULL, NULL, NULL, NULL, 'test-rule', 'Made up for a test.', 0.5, '[]', 0, 'Mara Okafor, mayor of Port Ellery, said the harbour would “reopen by spring”.'),
  (2, 'q:d12d2c0887ad68ba8ba4', 'a:8eb4db11c07d79b268de', 1, '2025-03-14', 'Ellery Post', 'direct', 59, 75, 'reopen by spring', 'reopen by spring', 'reopen by spring', 0, '["l:6212259ff5cd88408959"]', 'p:1d73ccf04b486cd462ed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'q:c6797bab6c2bc7fea386', NULL, 'test-rule', 'Made up for a test.', 0.5, '[]', 0, 'Mara Okafor, mayor of Port Ellery, said the harbour would “reopen by spring”.'),
  (3, 'q:64afb07ad4f189677f32', 'a:8eb4db11c07d79b268de', 2, '2025-03-12', 'Ellery Post', 'direct', 125, 144, 'Okafor is dreaming,', 'Okafor is dreaming,', 'okafor is dreaming', 1, '["p:1d73ccf04b486cd462ed"]', 'p:90333a59ff7f69021801', NULL, NULL, NULL, 'denies', 113, 119, 'denied', 'o:29677d1acdbe593a8946', 'e:6abd79bac3e28765cffe', NULL, NULL, '2025-03-12', 'test-rule', 'Made up for a test.', 0.5, '[]', 79, 'Tomás Brandt of the Harbour Union denied it. “Okafor is dreaming,” he told the Harbour Union at the Dock Summit.'),
  (4, 'q:0866c93561e1b5396952', 'a:8eb4db11c07d79b268de', 3, '2025-03-14', 'Ellery Post', 'direct', 194, 206, 'We will see,', 'We will see,', 'we will see', 1, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'test-rule', 'Made up for a test.', 0.5, '[]', 193, '“We will see,” someone shouted.'),
  (5, 'q:33e4f1711cedf55d70eb', 'a:a174f0bc9d8fec91462b', 0, '2025-04-02', 'Northern Ledger', 'direct', 1, 26, 'Brandt knows the figures,', 'Brandt knows the figures,', 'brandt knows the figures', 1, '["p:90333a59ff7f69021801"]', 'p:1d73ccf04b486cd462ed', NULL, NULL, NULL, 'states', 43, 47, 'said', NULL, NULL, NULL, NULL, NULL, 'test-rule', 'Made up for a test.', 0.5, '[]', 0, '“Brandt knows the figures,” Mara J. Okafor said. Brandt, she added, would come to the Dock Summit.'),
  (6, 'q:dfd06fd54dee73912b33', 'a:a174f0bc9d8fec91462b', 1, '2025-04-02', 'Northern Ledger', 'indirect', 49, 97, 'Brandt, she added, would come to the Dock Summit', 'Brandt, she added, would come to the Dock Summit', 'brandt she added would come to the dock summit', 1, '["p:90333a59ff7f69021801","e:6abd79bac3e28765cffe"]', 'p:1d73ccf04b486cd462ed', NULL, NULL, NULL, 'states', 61, 66, 'added', NULL, NULL, NULL, NULL, NULL, 'test-rule', 'Made up for a test.', 0.5, '[]', 0, '“Brandt knows the figures,” Mara J. Okafor said. Brandt, she added, would come to the Dock Summit.'),
  (7, 'q:ab655bc1f004862431b7', 'a:a174f0bc9d8fec91462b', 2, '2025-04-02', 'Northern Ledger', 'indirect', 147, 163, 'talks could fail', 'talks could fail', 'talks could fail', 1, '[]', 'p:c926114ffacc655ac344', NULL, NULL, NULL, 'warns', 117, 123, 'warned', 'o:29677d1acdbe593a8946', NULL, NULL, NULL, NULL, 'test-rule', 'Made up for a test.', 0.5, '[]', 99, 'A senior official warned the Harbour Union that talks could fail.'),
  (8, 'q:01d071c964000737b764', 'a:d6753399939bd4a28444', 0, '', NULL, 'indirect', 53, 85, 'Mara Okafor had lost Port Ellery', 'Mara Okafor had lost Port Ellery', 'mara okafor had lost port ellery', 1, '["p:1d73ccf04b486cd462ed","l:6212259ff5cd88408959"]', 'o:29677d1acdbe593a8946', NULL, NULL, NULL, 'criticises', 48, 52, 'said', NULL, NULL, NULL, NULL, NULL, 'test-rule', 'Made up for a test.', 0.5, '[]', 0, 'Mara Okafor promised nothing. The Harbour Union said Mara Okafor had lost Port Ellery.');
INSERT INTO quoteAbout (entityId, quoteId) VALUES
  ('l:6212259ff5cd88408959', 'q:01d071c964000737b764'),
  ('p:1d73ccf04b486cd462ed', 'q:01d071c964000737b764'),
  ('p:90333a59ff7f69021801', 'q:33e4f1711cedf55d70eb'),
  ('p:1d73ccf04b486cd462ed', 'q:64afb07ad4f189677f32'),
  ('l:6212259ff5cd88408959', 'q:c6797bab6c2bc7fea386'),
  ('e:6abd79bac3e28765cffe', 'q:dfd06fd54dee73912b33'),
  ('p:90333a59ff7f69021801', 'q:dfd06fd54dee73912b33');
INSERT INTO saidAbout (source, target, count) VALUES
  ('p:1d73ccf04b486cd462ed', 'e:6abd79bac3e28765cffe', 1),
  ('o:29677d1acdbe593a8946', 'l:6212259ff5cd88408959', 1),
  ('p:1d73ccf04b486cd462ed', 'l:6212259ff5cd88408959', 1),
  ('o:29677d1acdbe593a8946', 'p:1d73ccf04b486cd462ed', 1),
  ('p:90333a59ff7f69021801', 'p:1d73ccf04b486cd462ed', 1),
  ('p:1d73ccf04b486cd462ed', 'p:90333a59ff7f69021801', 2);
INSERT INTO affiliation (articleId, ord, date, source, personId, organizationId, role, start, "end", text) VALUES
  ('a:8eb4db11c07d79b268de', 0, '2025-03-14', 'Ellery Post', 'p:90333a59ff7f69021801', 'o:29677d1acdbe593a8946', 'of the Harbour Union', 92, 112, 'of the Harbour Union'),
  ('a:a174f0bc9d8fec91462b', 0, '2025-04-02', 'Northern Ledger', 'p:90333a59ff7f69021801', 'o:29677d1acdbe593a8946', 'Harbour Union', 128, 141, 'Harbour Union');
INSERT INTO participation (articleId, ord, date, source, entityId, eventId, start, "end", text) VALUES
  ('a:8eb4db11c07d79b268de', 0, '2025-03-14', 'Ellery Post', 'p:90333a59ff7f69021801', 'e:6abd79bac3e28765cffe', 179, 190, 'Dock Summit'),
  ('a:a174f0bc9d8fec91462b', 0, '2025-04-02', 'Northern Ledger', 'p:90333a59ff7f69021801', 'e:6abd79bac3e28765cffe', 86, 97, 'Dock Summit'),
  ('a:a174f0bc9d8fec91462b', 1, '2025-04-02', 'Northern Ledger', 'p:1d73ccf04b486cd462ed', 'e:6abd79bac3e28765cffe', 86, 97, 'Dock Summit');
INSERT INTO entityWords (rowid, words) SELECT n, words FROM entity;
INSERT INTO quoteWords (rowid, words) VALUES
  (5, 'brandt knows the figures'),
  (6, 'brandt she added would come to the dock summit'),
  (7, 'talks could fail'),
  (1, 'the harbour would reopen by spring'),
  (4, 'we will see'),
  (3, 'okafor is dreaming'),
  (8, 'mara okafor had lost port ellery');

-- Where two articles were found.
INSERT INTO foundAt (place, articleId) VALUES
  ('f:00000000000000000001', 'a:8eb4db11c07d79b268de'),
  ('a:a174f0bc9d8fec91462b', 'a:a174f0bc9d8fec91462b');

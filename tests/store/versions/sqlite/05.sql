-- Pages and times of an article, which its hash covers, too.
UPDATE articleText SET locators = '[{"kind":"page","label":"iv","start":0},{"kind":"time","label":"00:12:05","start":10}]' WHERE articleId = 'a:a174f0bc9d8fec91462b';
UPDATE article SET contentHash = '11bb81d5efd53e193012769233f668391e2ec44887b822913afebeed2bfce859' WHERE id = 'a:a174f0bc9d8fec91462b';

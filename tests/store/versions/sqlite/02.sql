-- A kept view.
INSERT INTO savedView (id, name, nameKey, note, view, steps, stepCount, savedAt) VALUES
  ('v:3d80c5f941fbfba50b52', 'Harbour', 'harbour', 'who is for it', '#v', '[{"title":"First","note":"","view":"#a"}]', 1, '2026-11-26T10:00:00.000Z');

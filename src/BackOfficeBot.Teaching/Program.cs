using BackOfficeBot.Language;
using BackOfficeBot.Teaching;

// While the product is built: Teaching OUTPUT VOCABULARY…
using var output = File.Create(args[0]);
Understander.Learn(Vocabularies.Of(args[1..])).Write(output);

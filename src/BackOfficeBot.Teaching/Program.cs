using BackOfficeBot.Language;
using BackOfficeBot.Teaching;

// While the product is built: Teaching OUTPUT VOCABULARY… What cannot be learned leaves no output behind, which the next build would take for done.
var taught = Understander.Learn(Vocabularies.Of(args[1..]));
using var output = File.Create(args[0]);
taught.Write(output);

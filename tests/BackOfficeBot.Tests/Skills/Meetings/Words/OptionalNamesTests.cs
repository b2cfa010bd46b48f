using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

public class OptionalNamesTests
{
    private static readonly Understander Understander = Taught.Understander;

    private static (string All, string Optional) Of(string text)
    {
        var names = OptionalNames.Of(text, Understander.Understand(text, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT")));
        return (string.Join(", ", names.Names), string.Join(", ", names.Optional));
    }

    private static readonly (string Text, string All, string Optional)[] Sentences =
    [
        ("riunione con Anna Rossi, facoltativo Luca Moretti, domani alle 10", "Anna Rossi, Luca Moretti", "Luca Moretti"),
        ("riunione con Anna e Luca facoltativo domani", "Anna, Luca", "Luca"),
        ("riunione domani con Giulia e Marco se può", "Giulia, Marco", "Marco"),
        ("riunione domani con Marco se riesce e Giulia", "Marco, Giulia", "Marco"),
        ("riunione domani con Giulia e, se può, Marco", "Giulia, Marco", "Marco"),
        ("riunione domani con Giulia, se possono anche Marco e Paolo", "Giulia, Marco, Paolo", "Marco, Paolo"),
        ("riunione con Luca (facoltativo) e Anna domani pomeriggio sul budget", "Luca, Anna", "Luca"),
        ("riunione con Marco, Luca e Anna (facoltativi) domani", "Marco, Luca, Anna", "Marco, Luca, Anna"),
        ("riunione con Marco Rossi e facoltativi Luca Moretti e Chiara Galli giovedì", "Marco Rossi, Luca Moretti, Chiara Galli", "Luca Moretti, Chiara Galli"),
        ("riunione con Marco e facoltativamente Chiara domani", "Marco, Chiara", "Chiara"),
        ("meeting with Marco Rossi tomorrow at 3, optional: Priya", "Marco Rossi, Priya", "Priya"),
        ("meeting with Marco tomorrow at 3, optional: Priya and James", "Marco, Priya, James", "Priya, James"),
        ("meeting with Anna and optionally Luca on Friday about the budget", "Anna, Luca", "Luca"),
        ("meeting with James and Priya if she can on Friday", "James, Priya", "Priya"),
        ("riunione con Anna domani, facoltativo bea@fuori.it", "Anna", "bea@fuori.it"),
        ("invita anche Luca come facoltativo", "Luca", "Luca"),
        ("add Priya as optional", "Priya", "Priya"),
        ("riunione con Anna e Luca domani", "Anna, Luca", ""),
        ("se può andare, riunione con Anna domani", "Anna", ""),
        ("riunione domani", "", ""),
    ];

    [Fact]
    public void Who_need_not_come_is_known_by_the_words_beside_the_name() =>
        Assert.All(Sentences, s => Assert.Equal((s.Text, s.All, s.Optional), (s.Text, Of(s.Text).All, Of(s.Text).Optional)));
}

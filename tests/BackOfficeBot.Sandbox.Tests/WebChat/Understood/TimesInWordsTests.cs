using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Sandbox.WebChat.Understood;

namespace BackOfficeBot.Sandbox.Tests.WebChat.Understood;

public sealed class TimesInWordsTests
{
    private static readonly Understander Understander = Taught.Understander;

    [Theory]
    [InlineData("domani", "Giorno: mercoledì 25 novembre 2026")]
    [InlineData("alle 15", "Ora: 15:00")]
    [InlineData("alle 3", "Ora: 15:00")]
    [InlineData("il 30 febbraio", "Non esiste: il 30 febbraio")]
    [InlineData("verso le 15", "Ora: circa 15:00")]
    [InlineData("domani dalle 15 alle 17", "Periodo: mercoledì 25 novembre 2026, 15:00–17:00")]
    [InlineData("dalle 15 alle 17", "Orario: 15:00 – 17:00")]
    [InlineData("dal 3 al 7 dicembre", "Giorni: giovedì 3 dicembre 2026 – lunedì 7 dicembre 2026")]
    [InlineData("entro il 3 dicembre", "Giorni: fino a giovedì 3 dicembre 2026")]
    [InlineData("prima del 3 dicembre", "Giorni: fino a mercoledì 2 dicembre 2026")]
    [InlineData("due giorni e tre ore", "Durata: 2 giorni e 3 ore")]
    [InlineData("per 30 secondi", "Durata: 30 secondi")]
    [InlineData("ogni lunedì e mercoledì alle 9", "Si ripete: ogni settimana: lunedì, mercoledì, alle 09:00")]
    [InlineData("ogni due mesi", "Si ripete: ogni 2 mesi")]
    [InlineData("l'ultimo venerdì di ogni mese", "Si ripete: ogni mese: ultimo venerdì")]
    [InlineData("il 15 di ogni mese", "Si ripete: ogni mese: giorno 15")]
    [InlineData("ogni 25 dicembre", "Si ripete: ogni anno: 25 dicembre")]
    public void In_Italian(string text, string words) => Assert.Equal(words, Only(text, "it"));

    [Theory]
    [InlineData("tomorrow", "Day: Wednesday 25 November 2026")]
    [InlineData("from 3pm to 5pm", "Hours: 15:00 – 17:00")]
    [InlineData("tomorrow from 3pm to 5pm", "Period: Wednesday 25 November 2026, 15:00–17:00")]
    [InlineData("by 3 December", "Days: until Thursday 3 December 2026")]
    [InlineData("for an hour and a half", "Duration: 1 hour 30 minutes")]
    [InlineData("for one day", "Duration: 1 day")]
    [InlineData("every other week", "Repeats: every 2 weeks")]
    [InlineData("the first Monday of every month", "Repeats: every month: 1st Monday")]
    [InlineData("every weekday from 9 to 10", "Repeats: every week: Monday, Tuesday, Wednesday, Thursday, Friday, 09:00–10:00")]
    public void In_English(string text, string words) => Assert.Equal(words, Only(text, "en"));

    private static string Only(string text, string language)
    {
        var understood = Understander.Understand(text, new(new(2026, 11, 24, 10, 0, 0), "Europe/Rome", language == "it" ? "it-IT" : "en-US"));
        var part = Assert.Single(UnderstoodWords.In(language).Of(text, understood).Parts);
        return $"{part.Type}: {part.Value}";
    }
}

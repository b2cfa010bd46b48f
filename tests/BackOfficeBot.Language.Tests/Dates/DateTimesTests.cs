using System.Globalization;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language.Text;
using CsCheck;

namespace BackOfficeBot.Language.Tests.Dates;

public sealed class DateTimesTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
    private static readonly DateTime Tuesday = new(2026, 11, 24, 10, 0, 0);
    private static readonly string[] Locales = ["it-IT", "en-US", "en-GB"];

    private static readonly string[] Relative =
    [
        "domani", "ieri", "giovedì", "next Friday", "lunedì scorso", "tra tre giorni", "2 days ago", "la settimana prossima", "tra un'ora", "giovedì alle 15", "tomorrow evening",
        "from Monday to Wednesday", "a week from Friday", "nel weekend", "entro venerdì",
    ];

    private static readonly string[] Words =
    [
        "alle", "15", ":", "30", "domani", "lunedì", "3", "/", "12", "dicembre", "2026", "e", "un", "'", "ora", "mezza", "tra", "due", "settimane", "il", "dalle", "al", "-", "pm", "half",
        "past", "to", "and", "a", "week", "from", "Friday", "of", "the", "next", "last", "prossimo", "scorso", "fine", "mese", "ogni", "every", "other", "first", "quarter", "Q", "1st", "th",
        ".", ",", "entro", "before", "after", "prima", "di", "dopo", "giorni", "days", "ago", "fa", "night", "weekend", "Easter", "natale", "0700", "99", "31", "2400", "between", "T", "🎉", "\"",
        "twenty", "one", "thousand", "primo", "ultimo", "year", "anni", "summer", "h", "d", "otto", "s", "more", "than", "all", "day", "now", "eom", "eod", "rest", "mid", "until", "<", "=",
        "nel", "giro", "secondo", "signora", "mille", "tutta", "giornata", "sul", "tardi", "manca", "quarto", "d", "up", "by", "a", "weekend", "july", "4", "bc", "morning", "persone", "30",
    ];

    [Fact]
    public void A_date_in_any_of_our_formats_is_read_back() =>
        Gen.Int[0, 70_000].Sample(days =>
        {
            var day = new DateOnly(1905, 1, 1).AddDays(days);
            foreach (var format in new[] { "yyyy-MM-dd", "d MMMM yyyy", "dddd d MMMM yyyy", "d/M/yyyy", "dd/MM/yyyy", "d.M.yyyy", "d MMM yyyy" })
                Assert.Equal(day, Only(day.ToString(format, CultureInfo.GetCultureInfo("it-IT")), "it-IT").Value.FirstDay);
            foreach (var format in new[] { "yyyy-MM-dd", "MMMM d, yyyy", "dddd, MMMM d, yyyy", "M/d/yyyy", "MMM d, yyyy", "d MMMM yyyy" })
                Assert.Equal(day, Only(day.ToString(format, CultureInfo.GetCultureInfo("en-US")), "en-US").Value.FirstDay);
        }, iter: 300);

    [Fact]
    public void A_time_in_any_of_our_formats_is_read_back() =>
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59]).Sample((hour, minute) =>
        {
            var time = new TimeOnly(hour, minute);
            foreach (var said in new[] { $"alle {hour}:{minute:00}", $"ore {hour:00}.{minute:00}", $"alle {hour:00}{minute:00}", $"at {hour:00}:{minute:00}", time.ToString("h:mm tt", CultureInfo.InvariantCulture) })
                Assert.Contains(Only(said, "it-IT").Values, v => TimeOnly.FromDateTime(v.Start!.Value) == time);
        });

    [Fact]
    public void A_week_later_what_is_relative_is_a_week_later() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, Relative.Length - 1]).Sample((days, which) =>
        {
            var said = Relative[which];
            // On a clock without summer time.
            var reference = new DateTime(2020, 1, 1, 10, 0, 0).AddDays(days);
            var (now, later) = (Find(said, "it-IT", reference, TimeZoneInfo.Utc)[0], Find(said, "it-IT", reference.AddDays(7), TimeZoneInfo.Utc)[0]);
            Assert.Equal(now.Values.Select(v => (v.Start?.AddDays(7), v.End?.AddDays(7))), later.Values.Select(v => (v.Start, v.End)));
        });

    [Fact]
    public void No_text_breaks_it_and_every_find_lies_in_the_text() => AnyText.Of(["alle ", "3", "/", "lunedì", "dicembre ", "past ", "dalle "]).Sample(Lies, iter: 10_000);

    [Fact]
    public void No_heap_of_its_own_words_breaks_it() =>
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 40].Sample(heap => Lies(string.Join(' ', heap)) && Lies(string.Concat(heap)), iter: 20_000);

    /// "3/4" is 4 March or 3 April in English, and nothing but 3 April in Italian.
    [Theory]
    [InlineData("meeting on 3/4", "en-US", "2027-03-04", "2027-04-03")]
    [InlineData("meeting on 3/4", "en-GB", "2027-04-03", "2027-03-04")]
    [InlineData("meeting on 3/4/2027 at 15:00", "en-US", "2027-03-04", "2027-04-03")]
    [InlineData("meeting on 13/4", "en-US", "2027-04-13", null)]
    [InlineData("meeting on 4/4", "en-US", "2027-04-04", null)]
    [InlineData("meeting on 4 March", "en-US", "2027-03-04", null)]
    [InlineData("meeting on Wed 2/12", "en-US", "2026-12-02", null)]
    [InlineData("riunione il 3/4", "it-IT", "2027-04-03", null)]
    public void Where_people_write_the_month_first_or_last_both_are_said(string text, string locale, string first, string? other)
    {
        var found = Assert.Single(DateTimes.Find(text, new DateTime(2026, 11, 24, 10, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"), locale));
        Assert.Equal(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), found.Value.FirstDay);
        Assert.Equal(other is null ? null : DateOnly.Parse(other, System.Globalization.CultureInfo.InvariantCulture), found.OtherOrder);
    }

    [Theory]
    [InlineData("lunedì ")]
    [InlineData("1 ora ")]
    [InlineData("a.")]
    [InlineData("«")]
    [InlineData("12-")]
    [InlineData("from 3 to ")]
    [InlineData("two thousand ")]
    [InlineData("of the next week ")]
    [InlineData("ogni primo ")]
    [InlineData("before after ")]
    [InlineData("e ")]
    [InlineData("in the end of the ")]
    [InlineData("circa ")]
    [InlineData("almeno ")]
    [InlineData("more than ")]
    [InlineData("end of ")]
    [InlineData("two days before ")]
    [InlineData("a week from ")]
    [InlineData("due giorni prima di ")]
    [InlineData("mezz'ora prima delle ")]
    [InlineData("the closest Friday to ")]
    [InlineData("il primo giorno dopo ")]
    [InlineData("the second week of ")]
    [InlineData("il weekend del ")]
    [InlineData("2 Fridays from ")]
    [InlineData("first half of ")]
    [InlineData("i primi due mesi del ")]
    [InlineData("nel corso del ")]
    [InlineData("a-1-")]
    [InlineData("Monday of the first week of ")]
    [InlineData("lunedì della settimana del ")]
    [InlineData("within 30 days of ")]
    [InlineData("not Monday, the day after, ")]
    [InlineData("il ")]
    [InlineData("ogni giorno mattina ")]
    public void The_work_grows_with_the_length_and_no_faster(string piece)
    {
        var (small, large) = (Work(piece, 500), Work(piece, 5000));
        Assert.InRange(large, 0, 11 * small + 1000);
        Assert.InRange(large, 0, 5000L * piece.Length * 3000);
    }

    [Fact]
    public void The_direction_decides_which_reading_comes_first()
    {
        Assert.Equal(new DateOnly(2026, 11, 26), Only("giovedì", "it-IT").Value.FirstDay);
        Assert.Equal(new DateOnly(2026, 11, 19), DateTimes.Find("giovedì", Tuesday, Rome, "it-IT", Direction.Past)[0].Value.FirstDay);
        Assert.Equal(new DateOnly(2026, 3, 15), DateTimes.Find("15 marzo", Tuesday, Rome, "it-IT", Direction.Past)[0].Value.FirstDay);
        Assert.True(Only("giovedì", "it-IT").IsAmbiguous);
    }

    [Theory]
    [InlineData("24 novembre", "it-IT")]
    [InlineData("il 24/11", "it-IT")]
    [InlineData("il 24", "it-IT")]
    [InlineData("martedì 24", "it-IT")]
    [InlineData("November 24", "en-US")]
    public void What_was_on_a_day_that_is_today_was_today(string text, string locale) =>
        Assert.Equal(new DateOnly(2026, 11, 24), DateTimes.Find(text, Tuesday, Rome, locale, Direction.Past)[0].Value.FirstDay);

    [Fact]
    public void The_day_before_today_is_the_last_one_of_its_name()
    {
        Assert.Equal(new DateOnly(2026, 11, 23), DateTimes.Find("23 novembre", Tuesday, Rome, "it-IT", Direction.Past)[0].Value.FirstDay);
        Assert.Equal(new DateOnly(2025, 11, 25), DateTimes.Find("25 novembre", Tuesday, Rome, "it-IT", Direction.Past)[0].Value.FirstDay);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_moved_over_the_gap_and_says_so()
    {
        var value = Only("il 28 marzo 2027 alle 02:30", "it-IT").Value;
        Assert.Equal((new DateTime(2027, 3, 28, 3, 30, 0), ClockChange.Skipped, TimeSpan.FromHours(2)), (value.Start, value.Clock, value.Offset));
    }

    [Fact]
    public void A_time_that_comes_twice_is_two_meanings()
    {
        var values = Only("il 31 ottobre 2027 alle 02:30", "it-IT").Values;
        Assert.Equal([TimeSpan.FromHours(2), TimeSpan.FromHours(1)], values.Select(v => v.Offset!.Value));
        Assert.All(values, v => Assert.Equal((new DateTime(2027, 10, 31, 2, 30, 0), ClockChange.Twice), (v.Start, v.Clock)));
    }

    [Fact]
    public void What_only_looks_like_a_date_is_none() =>
        Assert.All(new[] { "il 32", "99/99/9999", "13/13", "tel. 02-1234567", "133-03-03-2020", "la 42", "versione 10.1", "sono sei persone", "Martina e Domenico", "I may come", "two people" },
            text => Assert.Empty(Find(text, "it-IT", Tuesday, Rome)));

    [Theory]
    [InlineData("ci vediamo il 30 febbraio", "il 30 febbraio")]
    [InlineData("pagamento il 31/02/2026", "31/02/2026")]
    [InlineData("scade il 31/6", "31/6")]
    [InlineData("finisci entro il 31 novembre 2026", "il 31 novembre 2026")]
    [InlineData("32 dicembre", "32 dicembre")]
    [InlineData("dal 28 giugno al 31 giugno", "31 giugno")]
    [InlineData("consegna il 31 del mese prossimo", "il 31 del mese prossimo", "2026-10-12")]
    [InlineData("venerdì 29 febbraio 2027", "29 febbraio 2027")]
    [InlineData("It is due on June 31, 2022", "June 31, 2022")]
    [InlineData("the 30th of February", "the 30th of February")]
    [InlineData("Sept 31st at noon", "Sept 31st")]
    [InlineData("13/13/2026", "13/13/2026")]
    [InlineData("a coin of 44 BC", "44 BC")]
    [InlineData("a letter of 12 August 2012 BC", "12 August 2012 BC")]
    [InlineData("una moneta del 44 a.C.", "44 a.C.")]
    [InlineData("monete del 500 avanti Cristo", "500 avanti Cristo")]
    public void A_day_that_does_not_exist_is_said_to_be_impossible_and_is_no_other_day(string text, string said, string now = "2026-11-24")
    {
        var when = Find(text, "it-IT", DateTime.Parse(now, CultureInfo.InvariantCulture), Rome).First(w => w.IsImpossible);
        Assert.Equal((said, WhenType.Date, 0), (text.Substring(when.Span.Start, when.Span.Length), when.Type, when.Values.Count));
    }

    // One told of the next, thirty times: what is tried must not double with each.
    [Theory]
    [InlineData("two days before ", "Easter")]
    [InlineData("due giorni prima di ", "Pasqua")]
    [InlineData("the first day after ", "Easter")]
    [InlineData("un'ora prima delle ", "15")]
    [InlineData("end of ", "March")]
    public void What_is_told_of_itself_over_and_over_is_not_read_over_and_over(string piece, string end) =>
        Assert.InRange(Work(piece, 30, end), 0, (3 * Work(piece, 15, end)) + 1000);

    private static long Work(string piece, int times, string end = "")
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)) + end;
        DateTimes.Find(text, Tokenizer.Read(text), Tuesday, Rome, "it-IT", Direction.Future, out var looks);
        return looks;
    }

    private static When Only(string text, string locale) => Assert.Single(Find(text, locale, Tuesday, Rome));

    private static IReadOnlyList<When> Find(string text, string locale, DateTime reference, TimeZoneInfo zone) => DateTimes.Find(text, reference, zone, locale);

    private static bool Lies(string text) => Locales.All(locale =>
    {
        var end = 0;
        foreach (var when in Find(text, locale, Tuesday, Rome))
        {
            if (when.Span.Start < end || when.Span.Length <= 0 || when.Span.End > text.Length || when.Values.Count == 0 != when.IsImpossible)
                return false;
            end = when.Span.End;
        }
        return true;
    });
}

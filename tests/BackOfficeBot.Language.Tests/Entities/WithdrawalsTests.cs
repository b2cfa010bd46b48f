using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language.Tests.Entities;

public sealed class WithdrawalsTests
{
    [Theory]
    [InlineData("riunione lunedì, anzi martedì alle 11", "martedì alle 11")]
    [InlineData("meeting Monday, no sorry, Tuesday at 11", "Tuesday at 11")]
    [InlineData("riunione giovedì, no scusa venerdì", "venerdì")]
    [InlineData("riunione domani, volevo dire dopodomani", "dopodomani")]
    [InlineData("meeting Thursday, I mean Friday", "Friday")]
    [InlineData("meeting Monday or rather Tuesday", "Tuesday")]
    [InlineData("riunione alle 10, anzi alle 11", "11")]
    [InlineData("meeting at 10, actually 11", "11")]
    [InlineData("riunione di un'ora, anzi mezz'ora", "mezz'ora")]
    [InlineData("riunione lunedì con Anna - anzi martedì", "martedì")]
    [InlineData("riunione lunedì o martedì", "lunedì", "martedì")]
    [InlineData("riunione lunedì alle 10, anzi un'ora", "lunedì alle 10", "un'ora")]
    public void What_was_taken_back_does_not_count(string text, params string[] left) => Assert.Equal(left, Reader.Read(text).Whens.Select(w => text.Substring(w.Span.Start, w.Span.Length)));

    [Fact]
    public void A_day_keeps_its_day_when_only_the_hour_was_wrong()
    {
        var whens = Reader.Read("riunione lunedì alle 10, anzi alle 11").Whens;
        Assert.Equal([WhenType.Date, WhenType.Time], whens.Select(w => w.Type));
        Assert.Equal((new DateOnly(2026, 11, 30), 11), (whens[0].Value.FirstDay, whens[1].Value.Start!.Value.Hour));
    }

    [Fact]
    public void A_recurrence_stays_when_only_its_hour_was_wrong()
    {
        var whens = Reader.Read("riunione ogni lunedì alle 9, anzi alle 10").Whens;
        Assert.Equal(("FREQ=WEEKLY;BYDAY=MO", null, 10), (whens[0].Value.Rule, whens[0].Value.Time, whens[1].Value.Start!.Value.Hour));
    }

    [Theory]
    [InlineData("riunione ogni lunedì, anzi martedì", "FREQ=WEEKLY;BYDAY=TU", null)]
    [InlineData("riunione ogni lunedì alle 9, anzi martedì", "FREQ=WEEKLY;BYDAY=TU", 9)]
    [InlineData("riunione ogni lunedì, anzi martedì alle 10", "FREQ=WEEKLY;BYDAY=TU", 10)]
    [InlineData("meeting every other Monday, no sorry, Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", null)]
    public void A_recurrence_stays_when_only_its_day_was_wrong(string text, string rule, int? hour)
    {
        var when = Assert.Single(Reader.Read(text).Whens);
        Assert.Equal((WhenType.Set, rule, hour), (when.Type, when.Value.Rule, when.Value.Time?.Hour));
    }

    [Theory]
    [InlineData("riunione dalle 10 alle 11, anzi alle 12", 10, 12)]
    [InlineData("riunione domani dalle 10 alle 11, anzi alle 12", 10, 12)]
    [InlineData("reschedule my 3pm to 4, no make that 5", 15, 17)]
    public void A_stretch_keeps_its_beginning_when_only_its_end_was_wrong(string text, int from, int to)
    {
        var when = Assert.Single(Reader.Read(text).Whens);
        Assert.Equal((from, to), (when.Value.Start!.Value.Hour, when.Value.End!.Value.Hour));
    }

    [Fact]
    public void An_hour_stays_when_only_the_day_was_wrong()
    {
        var whens = Reader.Read("meeting Monday at 10, sorry, Tuesday").Whens;
        Assert.Equal([WhenType.Time, WhenType.Date], whens.Select(w => w.Type));
        Assert.Equal((10, new DateOnly(2026, 12, 1)), (whens[0].Value.Start!.Value.Hour, whens[1].Value.FirstDay));
    }

    [Theory]
    [InlineData("riunione con Marco, anzi con Sara", "Sara")]
    [InlineData("riunione con Bianchi anzi Verdi domani", "Verdi")]
    [InlineData("meeting with Paul, no, Peter", "Peter")]
    [InlineData("meeting with Paul, I mean Laura and Steve", "Laura", "Steve")]
    [InlineData("riunione con Marco e Sara", "Marco", "Sara")]
    public void A_person_who_was_taken_back_is_not_invited(string text, params string[] left) => Assert.Equal(left, Reader.Read(text).People.Select(p => p.Value));

    [Fact]
    public void An_amount_that_was_taken_back_is_not_asked_for() => Assert.Equal([new(900, "EUR")], Reader.Read("rimborso di 800 euro, anzi 900 euro").Amounts.Select(a => a.Value));

    [Fact]
    public void A_number_that_was_taken_back_does_not_count() => Assert.Equal([8], Reader.Read("a room for 6, actually 8 people").Numbers.Select(n => n.Value));

    [Theory]
    [InlineData("spostala a martedì invece di lunedì", "martedì", "lunedì")]
    [InlineData("meeting on Tuesday instead of Monday", "Tuesday", "Monday")]
    [InlineData("meeting on Tuesday rather than Monday", "Tuesday", "Monday")]
    public void What_something_stands_instead_of_is_excluded(string text, string said, string excluded)
    {
        var read = Reader.Read(text);
        Assert.Equal((said, excluded), (Words(Assert.Single(read.Whens)), Words(Assert.Single(read.Excluded))));

        string Words(When when) => text.Substring(when.Span.Start, when.Span.Length);
    }
}

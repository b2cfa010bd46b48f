using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

public sealed class MeetingWishTests
{
    // A Tuesday.
    private static readonly UnderstandingContext It = new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT");
    private static readonly UnderstandingContext En = It with { Locale = "en-US" };
    private static readonly Understander Understander = Taught.Understander;

    [Fact]
    public void Sentences_name_what_is_wanted()
    {
        (string Text, string Intent)[] cases =
        [
            ("vorrei una riunione con Marco Rossi e Giulia domani pomeriggio di un'ora", "schedule_meeting"),
            ("fissa un incontro con Anna e Paolo giovedì alle 15 sul budget", "schedule_meeting"),
            ("set up a meeting with Anna and Paolo on Thursday afternoon", "schedule_meeting"),
            ("book a 30 minute call with anna.bianchi@x.it tomorrow at 3pm about the offer", "schedule_meeting"),
            ("riunione", "schedule_meeting"), ("meeting", "schedule_meeting"), ("riunone con marco domani", "schedule_meeting"), ("nuova riunione", "schedule_meeting"),
            ("Mi serve una call con James domani mattina", "schedule_meeting"), ("I need a meeting with Priya and James tomorrow afternoon", "schedule_meeting"),
            ("riunione con Marco Rossi domani pomeriggio", "schedule_meeting"), ("puoi organizzarmi un incontro con Chiara venerdi?", "schedule_meeting"),
            ("agenda", "find_meeting"), ("agenda di domani", "find_meeting"), ("cosa ho giovedì?", "find_meeting"), ("che cosa ho domani?", "find_meeting"),
            ("what's on my calendar tomorrow", "find_meeting"), ("what do I have tomorrow?", "find_meeting"), ("i miei impegni di oggi", "find_meeting"), ("my agenda", "find_meeting"),
            ("scegli 2", "pick_time"), ("pick 2", "pick_time"), ("la seconda", "pick_time"), ("2", "pick_time"), ("the first", "pick_time"),
            ("prenota", "book_meeting"), ("book", "book_meeting"), ("conferma", "book_meeting"), ("Confirm!", "book_meeting"),
            ("altri orari", "other_times"), ("other times", "other_times"), ("giorno dopo", "next_day"), ("modifica", "edit_meeting"),
            ("annulla MEET-2026-0000042", "cancel_meeting"), ("disdici meet-2026-42 perché il cliente non viene", "cancel_meeting"), ("cancel MEET-2026-0000042 because of the strike", "cancel_meeting"),
            ("mostra MEET-2026-0000042", "show_meeting"), ("show MEET-2026-0000042", "show_meeting"), ("MEET-2026-0000042", "show_meeting"),
            ("aiuto", "help"), ("help", "help"), ("Ciao!", "help"), ("hi", "help"), ("hello", "help"), ("cosa sai fare?", "help"), ("what can you do?", "help"), ("aiutoo", "help"),
            ("english please", "set_language"), ("in inglese", "set_language"), ("parla italiano", "set_language"), ("italiano", "set_language"), ("speak English", "set_language"),
            ("chi sono", "who_am_i"), ("who am I?", "who_am_i"), ("esci", "sign_out"), ("sign out", "sign_out"), ("logout", "sign_out"),
        ];
        Assert.All(cases, c =>
        {
            var understood = Understander.Understand(c.Text, It);
            Assert.Equal((c.Intent, true), (understood.Intent, understood.IsCertain));
        });
    }

    [Fact]
    public void What_is_denied_or_nobody_s_business_is_never_certain() =>
        Assert.All(new[] { "non voglio una riunione", "I don't want a meeting with Anna", "che tempo fa?", "la fattura è arrivata", "🎉", "", "the weather is nice", "ho perso le chiavi" },
            text => Assert.False(Understander.Understand(text, It).IsCertain, text));

    [Fact]
    public void An_Italian_sentence_fills_the_form()
    {
        var wish = Wish("vorrei una riunione con Marco Rossi e Giulia domani pomeriggio di un'ora per parlare del budget 2027");

        Assert.Equal(["Marco Rossi", "Giulia"], wish.Names);
        Assert.Equal("Budget 2027", wish.Subject);
        Assert.Equal(60, wish.Minutes);
        Assert.Equal(("2026-11-25", "13:00", "18:00"), Window(wish));
    }

    [Fact]
    public void An_English_sentence_fills_the_form()
    {
        var wish = Wish("book a 30 minute call with anna.bianchi@x.it and James Whitfield tomorrow at 3pm about the offer", En);

        Assert.Equal(["James Whitfield"], wish.Names);
        Assert.Equal(["anna.bianchi@x.it"], wish.Addresses);
        Assert.Equal("The offer", wish.Subject);
        Assert.Equal(("2026-11-25", "15:00", "15:30"), Window(wish));
    }

    [Fact]
    public void Days_and_hours_as_people_say_them()
    {
        (string Text, string? Day, string? From, string? To)[] cases =
        [
            ("oggi pomeriggio", "2026-11-24", "13:00", "18:00"), ("giovedi alle 15", "2026-11-26", "15:00", "16:00"), ("Thursday afternoon", "2026-11-26", "13:00", "18:00"),
            ("martedì", "2026-12-01", null, null), ("lunedì prossimo", "2026-11-30", null, null), ("next Monday", "2026-11-30", null, null),
            ("dopodomani alle 9 e 30", "2026-11-26", "09:30", "10:30"), ("il 3 alle 15.30", "2026-12-03", "15:30", "16:30"), ("3/12 ore 11", "2026-12-03", "11:00", "12:00"),
            ("3 dicembre dalle 14 alle 16", "2026-12-03", "14:00", "16:00"), ("December 3rd between 2 and 4pm", "2026-12-03", "14:00", "16:00"), ("il 20 gennaio", "2027-01-20", null, null),
            ("tra due settimane", "2026-12-08", null, null), ("in three days at noon", "2026-11-27", "12:00", "13:00"), ("venerdì alle tre e un quarto", "2026-11-27", "15:15", "16:15"),
            ("Friday at half past four", "2026-11-27", "16:30", "17:30"), ("domani dopo le 16", "2026-11-25", "16:00", null), ("tomorrow before noon", "2026-11-25", null, "12:00"),
            ("domani alle tre", "2026-11-25", "15:00", "16:00"), ("domani sera alle 8", "2026-11-25", "20:00", "21:00"), ("domani a mezzogiorno", "2026-11-25", "12:00", "13:00"),
            ("tra un'ora", "2026-11-24", "11:00", "12:00"), ("a week from Friday", "2026-12-04", null, null), ("giovedì 26 alle 10", "2026-11-26", "10:00", "11:00"), ("2026-12-03 9:15", "2026-12-03", "09:15", "10:15"),
        ];
        Assert.All(cases, c => Assert.Equal((c.Day, c.From, c.To), Window(Wish("riunione con Anna " + c.Text))));
        Assert.All(cases, c => Assert.Equal(["Anna"], Wish("riunione con Anna " + c.Text).Names));
    }

    [Fact]
    public void Lengths_as_people_say_them()
    {
        (string Text, int Minutes)[] cases =
        [
            ("di un'ora", 60), ("per 45 minuti", 45), ("di mezz'ora", 30), ("mezzora", 30), ("di un'ora e mezza", 90), ("an hour and a half", 90), ("half an hour", 30), ("per due ore", 120),
            ("30-minute", 30), ("1h30", 90), ("un quarto d'ora", 15), ("tre quarti d'ora", 45), ("90 min", 90),
        ];
        Assert.All(cases, c => Assert.Equal(c.Minutes, Wish("riunione domani " + c.Text).Minutes));
    }

    [Fact]
    public void Names_end_where_something_else_begins()
    {
        (string Text, string[] Names)[] cases =
        [
            ("riunione con marco rossi, anna e giulia domani", ["marco rossi", "anna", "giulia"]), ("meeting with Michael O'Brien on Friday", ["Michael O'Brien"]),
            ("riunione con Niccolò D'Angelo e Valentina De Luca giovedì", ["Niccolò D'Angelo", "Valentina De Luca"]), ("incontro con il dott. Ferrari su teams", ["Ferrari"]),
            ("riunione domani con Paolo per 30 minuti", ["Paolo"]), ("call with Priya about prices", ["Priya"]), ("riunione con me", []),
        ];
        Assert.All(cases, c => Assert.Equal(c.Names, Wish(c.Text).Names));
    }

    [Fact]
    public void A_cancellation_names_its_meeting_and_its_reason()
    {
        var understood = Understander.Understand("disdici meet-2026-42 perché il cliente non può domani", It);

        Assert.Equal("MEET-2026-42", MeetingWish.ReferenceOf(understood));
        Assert.Equal("il cliente non può domani", MeetingWish.ReasonOf(understood));
    }

    private static MeetingWish Wish(string text, UnderstandingContext? context = null) => MeetingWish.Of(Understander.Understand(text, context ?? It));

    private static (string? Day, string? From, string? To) Window(MeetingWish wish) => wish.ToForm([]) is var form ? (form.Day, form.From, form.To) : default;
}

using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Tests.Skills.Meetings.Form;

public class MeetingFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Invitee Marco = new("m-1", "Marco Rossi", "marco@example.com");
    private static readonly Room Room = new("r-1", "Sala Verdi", "verdi@example.com");
    private static readonly MeetingTexts It = MeetingTexts.It;

    private static readonly MeetingDraft Basis = new()
    {
        Id = Guid.NewGuid(), OrganizerId = "o-1", OrganizerName = "Giulia", OrganizerAddress = "giulia@example.com", Zone = "Europe/Rome", Subject = "", People = [], Minutes = 60,
        Day = new(2026, 11, 24), LastDay = new(2026, 11, 24),
    };

    private static readonly MeetingForm Good = new()
    {
        Subject = "Bilancio", People = "m-1", Day = "2026-11-26", From = "14:00", To = "18:00", Minutes = "60", Room = "verdi@example.com", Online = "true",
    };

    private static (MeetingDraft? Draft, FormErrors Errors) Read(MeetingForm form) => MeetingFormReader.Read(form, Basis, [Marco], [Room], Now, It);

    [Fact]
    public void A_good_form_is_the_draft_it_says()
    {
        var (draft, errors) = Read(Good);
        Assert.Empty(errors);
        Assert.Equal((Basis.Id, "Bilancio", new DateOnly(2026, 11, 26), new TimeOnly(14, 0), 60, MeetingPeople.Of(Room), true),
            (draft!.Id, draft.Subject, draft.Day, draft.From!.Value, draft.Minutes, draft.Room, draft.Online));
        Assert.Equal([Marco], draft.People);
    }

    [Fact]
    public void A_draft_fills_the_form_that_gives_it_back()
    {
        var (draft, _) = Read(Good with { Outside = "anna@fuori.it", LastDay = "2026-11-27" });
        var (again, errors) = Read(MeetingForm.Of(draft!, "it"));
        Assert.Empty(errors);
        Assert.Equal(draft!.People, again!.People);
        Assert.Equal(draft with { People = [], Optional = null }, again with { People = [], Optional = null });
    }

    [Fact]
    public void Who_need_not_come_is_so_in_the_draft_and_in_the_form_again()
    {
        var (draft, errors) = Read(Good with { People = "", Optional = "m-1, zoe@fuori.it", Outside = "anna@fuori.it, Bea <bea@fuori.it> (facoltativa)" });
        Assert.Empty(errors);
        Assert.Equal(["marco@example.com", "anna@fuori.it", "bea@fuori.it", "zoe@fuori.it"], draft!.People.Select(p => p.Address));
        Assert.Equal(["marco@example.com", "bea@fuori.it", "zoe@fuori.it"], draft.Optional!);
        var form = MeetingForm.Of(draft, "it");
        Assert.Equal(("", "m-1", "anna@fuori.it, bea@fuori.it (facoltativo), zoe@fuori.it (facoltativo)"), (form.People, form.Optional, form.Outside));
        Assert.Equal(draft.Optional, Read(form).Draft!.Optional);
    }

    [Fact]
    public void Who_is_named_in_both_lists_need_not_come() => Assert.Equal([Marco.Address], Read(Good with { Optional = "m-1" }).Draft!.Optional!);

    [Fact]
    public void Addresses_are_taken_as_people_paste_them_and_one_s_own_is_not_invited()
    {
        var (draft, errors) = Read(Good with { People = "", Outside = "Mario Bianchi <mario@fuori.it>; anna@fuori.it luca@fuori.it\nGIULIA@example.com, marco@example.com" });
        Assert.Empty(errors);
        Assert.Equal(["marco@example.com", "mario@fuori.it", "anna@fuori.it", "luca@fuori.it"], draft!.People.Select(p => p.Address));
    }

    [Fact]
    public void A_subject_is_one_line_and_turns_nothing_around_it()
    {
        var (draft, _) = Read(Good with { Subject = " Offerta\r\n2027\u0007 \u202Eשלום\u202C 👩‍💼 " });
        Assert.Equal("Offerta 2027 שלום 👩‍💼", draft!.Subject);
    }

    private static readonly (string Field, MeetingForm Form, string Sentence)[] Bad =
    [
        ("optional", Good with { Optional = "gone" }, It.PersonGone),
        ("subject", Good with { Subject = "  " }, It.SubjectMissing),
        ("subject", Good with { Subject = new string('x', 121) }, It.SubjectTooLong),
        ("people", Good with { People = "", Room = null }, It.NobodyInvited),
        ("people", Good with { People = "gone" }, It.PersonGone),
        ("people", Good with { People = "o-1" }, It.OnlyYou),
        ("people", Good with { People = "", Outside = "giulia@example.com" }, It.OnlyYou),
        ("outside", Good with { Outside = string.Join(",", Enumerable.Range(0, 500).Select(i => $"p{i}@fuori.it")) }, It.TooManyPeople(501)),
        ("outside", Good with { Outside = "anna" }, It.OutsideWrong("anna")),
        ("outside", Good with { Outside = new string('a', 8_000) }, It.OutsideWrong(new string('a', 79) + "…")),
        ("day", Good with { Day = null }, It.DayMissing),
        ("day", Good with { Day = "domani" }, It.NotADay("domani")),
        ("day", Good with { Day = "2026-11-23" }, It.DayPast),
        ("day", Good with { Day = "2026-11-24", From = "08:00", To = "09:30" }, It.DayPast),
        ("lastDay", Good with { LastDay = "2026-11-25" }, It.EndBeforeStart),
        ("lastDay", Good with { LastDay = "2027-01-27" }, It.WindowTooLong),
        ("to", Good with { To = "13:00" }, It.EndBeforeStart),
        ("from", Good with { From = "le tre" }, It.NotATime("le tre")),
        ("minutes", Good with { To = "14:30" }, It.WindowTooShort),
        ("minutes", Good with { Minutes = "-5" }, It.DurationWrong),
        ("minutes", Good with { Minutes = "100000000000" }, It.DurationWrong),
        ("room", Good with { Room = "nowhere@example.com" }, It.RoomUnknown),
    ];

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var (_, errors) = Read(Good with { Subject = "", People = "", Room = null, Day = "2026-11-23", LastDay = "2026-11-20", To = "13:00" });
        Assert.Equal(["day", "lastDay", "people", "subject", "to"], errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_room_is_booked_for_oneself()
    {
        var (draft, errors) = Read(Good with { People = "" });
        Assert.Empty(errors);
        Assert.Empty(draft!.People);
    }

    [Fact]
    public void What_is_wrong_is_said_at_its_field() => Assert.All(Bad, bad =>
    {
        var (draft, errors) = Read(bad.Form);
        Assert.Null(draft);
        Assert.Equal(bad.Sentence, errors[bad.Field]);
    });
}

using System.Globalization;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Office;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace BackOfficeBot.Sandbox.Tests.Office;

public sealed class OfficeSeedingTests
{
    /// <summary>Weekdays, a weekend, the turn of the year and both clock changes.</summary>
    public static TheoryData<string> Days => ["2026-11-24T08:00Z", "2026-11-29T22:30Z", "2026-12-31T23:30Z", "2027-03-28T00:59Z", "2026-10-25T00:30Z", "2028-02-29T12:00Z"];

    [Fact]
    public void The_office_has_about_twenty_people_of_every_role_in_several_offices_rooms_and_a_shared_mailbox()
    {
        var office = New("2026-11-24T08:00Z");
        Assert.Equal(20, office.People.Count(person => !person.IsShared));
        Assert.Single(office.People, person => person.IsShared);
        Assert.Equal(["administrator", "employee", "executive", "manager", "secretary", "shared"], office.People.Select(person => person.Role).Distinct().Order());
        Assert.Equal(5, office.People.Select(person => person.Office.City).Distinct().Count());
        Assert.Equal(8, office.Rooms.Count);
        Assert.True(office.People.Select(person => person.Zone).Distinct().Count() >= 3);
        Assert.True(office.People.Select(person => (person.WorkFrom, person.WorkTo)).Distinct().Count() >= 3);
        Assert.Contains(office.People, person => person.DelegateOf.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Calendars_are_plausible_for_weeks_around_any_day(string now)
    {
        var office = New(now);
        var today = Instant.FromDateTimeOffset(office.Now);
        foreach (var person in office.People.Where(person => !person.IsShared))
        {
            var zone = DateTimeZoneProviders.Tzdb[person.Zone];
            var meetings = Happenings.Of(office.Mailbox(person.Id)!, today - Duration.FromDays(14), today + Duration.FromDays(21)).Where(one => !one.Event.Flag("isAllDay")).ToList();
            Assert.All(meetings, one => Assert.True(one.Start.InZone(zone).DayOfWeek < IsoDayOfWeek.Saturday, $"{person.Key}: {one.Event.Text("subject")} on a weekend"));
            Assert.All(meetings, one => Assert.InRange((one.End - one.Start).TotalMinutes, 15, 240));
        }
        Assert.All(office.People.Where(person => person.Role is "manager" or "executive"), person =>
            Assert.NotEmpty(Happenings.Of(office.Mailbox(person.Id)!, today + Duration.FromDays(7), today + Duration.FromDays(14))));
        Assert.All(office.Mailboxes.SelectMany(mailbox => mailbox.Messages.All), mail => Assert.True(DateTimeOffset.Parse(mail.Text("receivedDateTime")!, CultureInfo.InvariantCulture) <= office.Now));
    }

    [Fact]
    public void Texts_are_in_the_language_of_the_mailbox()
    {
        var office = New("2026-11-24T08:00Z");
        Assert.Contains(office.Mailbox("paolo.ferrari@valdoro.example")!.Events.All, one => one.Text("subject") == "Allineamento commerciale");
        Assert.Contains(office.Mailbox("james.whitfield@valdoro.example")!.Events.All, one => one.Text("subject") == "London stand-up");
        Assert.Equal("Inbox", office.Mailbox("priya.nair@valdoro.example")!.Folders.All.First().Text("displayName"));
        Assert.Equal("Posta in arrivo", office.Mailbox("luca.moretti@valdoro.example")!.Folders.All.First().Text("displayName"));
    }

    [Fact]
    public void The_ids_are_those_of_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Testing.Repository.Root, "src", "BackOfficeBot.Sandbox", "README.md"));
        foreach (var person in New("2026-11-24T08:00Z").People.Where(person => !person.IsShared))
        {
            Assert.Equal("aaaaaaaa-0000-4000-8000-00000000" + person.Id[^4..], person.Id);
            Assert.Contains($"`{person.Key}` | `…{person.Id[^4..]}`", readme, StringComparison.Ordinal);
        }
        Assert.All((string[])[SandboxIds.Tenant, SandboxIds.App, SandboxIds.Bot, SandboxIds.Secret, Conversations.Group, Conversations.Channel, Conversations.Team],
            id => Assert.Contains(id, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reset_takes_everything_back()
    {
        var office = New("2026-11-24T08:00Z");
        var mailbox = office.Mailbox("luca.moretti@valdoro.example")!;
        var before = mailbox.Events.All.Count();
        office.Do(() => EventBook.Create(office, mailbox, CalendarDocuments.DefaultId(mailbox), Graph.NewMeeting.At("In più", "2026-11-24T17:00:00", "2026-11-24T17:30:00")));
        office.Reset();
        Assert.Equal(before, office.Mailbox("luca.moretti@valdoro.example")!.Events.All.Count());
    }

    private static OfficeState New(string now) => new(new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
}

using BackOfficeBot.Graph;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings.Invitations;

/// An office in which people invite each other: in Outlook, without the bot.
internal sealed class InvitedDay : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-4111-8111-111111111111";

    private InvitedDay(OfficeDay day) => Day = day;

    public OfficeDay Day { get; }

    public ICalendar Calendar => Day.Bot.GetRequiredService<ICalendar>();

    public static async Task<InvitedDay> BeginAsync(IReadOnlyDictionary<string, string>? settings = null) => new(await OfficeDay.BeginAsync(settings: settings));

    public static GraphCaller Of(Chat chat) => GraphCaller.User(Tenant, chat.PersonId);

    /// On a day and at an hour of November, by Rome's clock.
    public async Task<CalendarEvent> InviteAsync(Chat organizer, string subject, int day, int hour, params string[] people) => await Calendar.CreateAsync(Of(organizer), organizer.PersonId, new()
    {
        TransactionId = Guid.NewGuid(), Subject = subject, Start = At(day, hour), End = At(day, hour).AddHours(1), Zone = "Europe/Rome",
        Attendees = [.. people.Select(p => new Attendee(p + "@valdoro.example"))],
    });

    public static DateTimeOffset At(int day, int hour) => new DateTimeOffset(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(1)).ToUniversalTime();

    /// The one of that title in somebody's calendar; null where there is none.
    public async Task<CalendarEvent?> SeenAsync(Chat person, string subject, int day = 24) =>
        (await Calendar.ViewAsync(Of(person), person.PersonId, At(day, 0), At(30, 0))).FirstOrDefault(e => e.Subject == subject);

    /// What the organiser sees of somebody's answer.
    public async Task<AttendeeAnswer> AnswerAsync(Chat organizer, string subject, string person, int day = 24) =>
        (await SeenAsync(organizer, subject, day))!.Attendees.Single(a => a.Address.StartsWith(person, StringComparison.Ordinal)).Answer;

    public ValueTask DisposeAsync() => Day.DisposeAsync();
}

using System.Net;
using System.Net.Http.Json;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Notifications;

/// What somebody does in Outlook, and what Graph knows of the bot's subscriptions.
internal sealed class Outlook(OfficeDay day, Chat chat) : IDisposable
{
    private readonly HttpClient _http = new();

    private GraphCaller Me => GraphCaller.User(SandboxIds.Tenant, chat.PersonId);

    private ICalendar Calendar => day.Bot.GetRequiredService<ICalendar>();

    public static Uri Address(OfficeDay day) => new(day.BotAddress + NotificationEndpoint.Path);

    /// The bot's subscriptions as Graph has them.
    public static IReadOnlyList<string> Subscriptions(OfficeDay day) => day.Sandbox.GetRequiredService<OfficeState>() is var office ? office.Do(() => office.Subscriptions.Keys.ToList()) : [];

    public static async Task<Record?> RecordAsync(OfficeDay day, Func<WatchData, bool>? fits = null)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant);
        return (await db.Records.Where(r => r.Kind == WatchRecords.Kind).ToListAsync()).SingleOrDefault(r => fits?.Invoke(r.Watch()) != false);
    }

    /// The subscription of a kind, once it stands and its beginning is known.
    public static async Task<Record> WatchedAsync(OfficeDay day, string watch, Func<WatchData, bool>? fits = null, string? mailbox = null)
    {
        Record? record = null;
        await Until.TrueAsync(async () =>
        {
            await day.ElapseAsync(TimeSpan.FromMilliseconds(1));
            record = await RecordAsync(day, d => d.Wish.Watch == watch && (mailbox is null || d.Wish.Mailbox == mailbox));
            return record?.Watch() is { SubscriptionId: not null } data && (watch != "calendar" || data.Link is not null) && fits?.Invoke(data) != false;
        });
        return record!;
    }

    public async Task MovesAsync(string subject, TimeSpan by)
    {
        var there = await EventAsync(subject);
        await Calendar.UpdateAsync(Me, chat.PersonId, there.Id, new() { Start = there.Start + by, End = there.End + by, Zone = "Europe/Rome" }, null);
    }

    public async Task DeletesAsync(string subject) => await Calendar.DeleteAsync(Me, chat.PersonId, (await EventAsync(subject)).Id);

    /// Graph says that something befell its subscriptions.
    public static async Task BefallsAsync(OfficeDay day, string lifecycleEvent)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(day.Address + "/faults/lifecycle", new { @event = lifecycleEvent })).EnsureSuccessStatusCode();
    }

    /// Somebody calls the bot's address.
    public async Task<HttpStatusCode> SaysAsync(object told)
    {
        using var answer = await _http.PostAsJsonAsync(Address(day), told);
        return answer.StatusCode;
    }

    public Task<CalendarEvent> EventAsync(string subject) => Skills.Meetings.Changes.MeetingEditTests.EventAsync(day, chat, subject);

    public void Dispose() => _http.Dispose();
}

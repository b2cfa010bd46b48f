using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Tasks.Mirror;

/// Somebody's To Do as its window in the sandbox shows it, and what its person does there.
internal sealed class TodoWindow(OfficeDay day, string personId) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new(day.Address) };

    public async Task<JsonArray> ListsAsync() => (await _http.GetFromJsonAsync<JsonArray>($"/office/people/{personId}/tasks"))!;

    public async Task<List<JsonNode>> TasksAsync(string list = "BackOfficeBot") =>
        [.. (await ListsAsync()).Where(l => (string?)l!["name"] == list).SelectMany(l => l!["tasks"]!.AsArray()).Select(t => t!)];

    /// The only task there is, once it is as expected.
    public async Task<JsonNode> TaskAsync(string? status = null, string? due = null) =>
        (await UntilAsync(tasks => tasks is [var task] && (status is null || (string?)task["status"] == status) && (due is null || (string?)task["due"] == due)))[0];

    /// What stands there, once it is as expected: another worker may be at it.
    public async Task<List<JsonNode>> UntilAsync(Func<List<JsonNode>, bool> there)
    {
        List<JsonNode> tasks = [];
        await Until.TrueAsync(async () => there(tasks = await TasksAsync()));
        return tasks;
    }

    /// The first task's record, once it is in this state.
    public async Task<Record> RecordAsync(string state)
    {
        Record? record = null;
        await Until.TrueAsync(async () =>
        {
            await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant);
            record = await db.Records.FirstOrDefaultAsync(r => r.Reference == "TASK-2026-0000001" && r.State == state);
            return record is not null;
        });
        return record!;
    }

    public async Task TicksAsync(JsonNode task, bool completed = true) => await PutAsync(task, new { completed });

    public async Task MovesAsync(JsonNode task, string? due) => await PutAsync(task, new { hasDue = true, due });

    public async Task RenamesAsync(JsonNode task, string title) => await PutAsync(task, new { title });

    public async Task DeletesAsync(JsonNode task) => (await _http.DeleteAsync($"/office/people/{personId}/tasks/{Id(task)}")).EnsureSuccessStatusCode();

    public async Task DeletesListAsync() =>
        (await _http.DeleteAsync($"/office/people/{personId}/lists/{Uri.EscapeDataString((string)(await ListsAsync()).Single(l => (string?)l!["name"] == "BackOfficeBot")!["id"]!)}")).EnsureSuccessStatusCode();

    public void Dispose() => _http.Dispose();

    private async Task PutAsync(JsonNode task, object change) => (await _http.PutAsJsonAsync($"/office/people/{personId}/tasks/{Id(task)}", change)).EnsureSuccessStatusCode();

    private static string Id(JsonNode task) => Uri.EscapeDataString((string)task["id"]!);
}

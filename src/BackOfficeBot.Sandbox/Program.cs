using BackOfficeBot.Sandbox;

await using var host = await SandboxHost.StartAsync(new SandboxOptions());
Console.WriteLine($"Web chat: {host.Address}");
await host.WaitForShutdownAsync();

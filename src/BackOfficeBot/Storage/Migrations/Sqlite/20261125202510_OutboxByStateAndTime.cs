using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BackOfficeBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OutboxByStateAndTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Open",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Open",
                table: "Outbox",
                columns: new[] { "State", "NotBefore" },
                filter: "\"State\" <= 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Open",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Open",
                table: "Outbox",
                columns: new[] { "Priority", "Sequence" },
                filter: "\"State\" <= 1");
        }
    }
}
